package org.alongside.certification.web;

import java.util.UUID;
import org.alongside.platform.web.Problems;

/**
 * Something that is to happen to a certificate.
 *
 * @param renews whether a new last day is asked for
 * @param needsReason whether the reason has to be given
 */
public record ChangePage(
        UUID draft,
        String action,
        String back,
        String verb,
        String what,
        String who,
        boolean renews,
        boolean needsReason,
        String on,
        String until,
        String reason,
        Problems problems) {}
