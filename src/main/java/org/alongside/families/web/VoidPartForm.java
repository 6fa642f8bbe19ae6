package org.alongside.families.web;

import java.util.UUID;
import org.alongside.platform.web.Problems;

/** Why a part of a family's record is taken out. */
public record VoidPartForm(
        String part, UUID family, UUID id, int version, String what, String back, String reason, Problems problems) {
    public String action() {
        return "/families/" + family + "/" + part + "/" + id + "/void";
    }
}
