package org.alongside.access.web;

import org.alongside.platform.web.Problems;

/**
 * @param next where to go afterwards, a path of ours
 * @param hello why they are here, when they did not come by themselves; else empty
 */
public record SignInPage(String email, String next, String hello, Problems problems) {
    /** Whether they come to go on with something. */
    public boolean goesOn() {
        return !next.equals("/");
    }
}
