package org.alongside.consents.web;

/**
 * One line of the ledger, every word ready.
 *
 * @param consent where the consent it rested on is read; "" for none
 * @param notice what went with it; "" for none
 * @param family where the ledger of that family is
 */
public record DisclosureLine(
        String to, String what, String why, String who, String consent, String notice, String family) {}
