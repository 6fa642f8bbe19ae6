package org.alongside.consents.web;

import java.util.List;

/**
 * What the privacy officer sees of all families: permissions that end soon, and what was told; every word ready.
 *
 * @param next where older lines are; "" for none
 */
public record DeskPage(List<Ending> ending, List<DisclosureLine> lines, String next) {

    public record Ending(String href, String who, String what, String until) {}
}
