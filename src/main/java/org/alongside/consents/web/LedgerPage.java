package org.alongside.consents.web;

import java.util.List;

/**
 * What was told to whom of one family, every word ready.
 *
 * @param accountings for each person, to print
 */
public record LedgerPage(String family, String name, List<DisclosureLine> lines, List<Accounting> accountings) {

    /** @param href for so many years, {@code ?years=} to be added */
    public record Accounting(String name, String href) {}
}
