package org.alongside.access.web;

import org.alongside.platform.web.Problems;

/**
 * @param app whether an authenticator app gives the code
 * @param any whether there is a factor at all; else one is set up first
 */
public record SecondStepPage(String name, String next, boolean app, boolean any, Problems problems) {
    public String appPath() {
        return Next.with(SecuritySetup.SECOND_STEP + "/app", next);
    }
}
