package org.alongside.certification.web;

import java.util.UUID;
import org.alongside.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What would be sent, before it is.
 *
 * @param id of the application to be, fresh
 * @param found null where nothing can be sent; the problems say why
 */
public record ApplyPage(
        UUID id,
        UUID body,
        String bodyName,
        String standard,
        String stage,
        String what,
        @Nullable FoundPage found,
        Problems problems) {}
