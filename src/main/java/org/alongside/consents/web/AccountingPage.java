package org.alongside.consents.web;

import java.util.List;

/** An accounting of disclosures of one person, to print, every word ready. */
public record AccountingPage(String period, List<Row> rows) {

    public record Row(String when, String to, String address, String what, String why, String notice) {}
}
