package org.alongside.certification.web;

import java.util.UUID;
import org.alongside.platform.web.Problems;

/**
 * Granting or declining an application.
 *
 * @param renewal whether a certificate is renewed, and no other issued
 * @param certificate id of what is issued or of what happens to it, fresh
 */
public record EndPage(
        UUID application,
        String who,
        String what,
        boolean renewal,
        UUID certificate,
        String title,
        String on,
        String until,
        String words,
        Problems problems) {}
