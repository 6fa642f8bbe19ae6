package org.alongside.network.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.Problems;

/**
 * The form of a partner.
 *
 * @param path where it is sent
 * @param version 0 for a new one
 */
public record PartnerForm(
        String path,
        UUID id,
        int version,
        String name,
        String organization,
        List<Choice> kinds,
        List<Choice> classes,
        String address,
        String phone,
        String email,
        String reach,
        String closedOn,
        Problems problems,
        List<Difference> differences) {
    public boolean isNew() {
        return version == 0;
    }
}
