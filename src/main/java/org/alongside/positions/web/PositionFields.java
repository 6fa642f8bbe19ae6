package org.alongside.positions.web;

import org.alongside.platform.web.Sent;
import org.alongside.positions.PositionDraft;

/** What is agreed of a position, between a form and what was typed into it. */
final class PositionFields {
    private PositionFields() {}

    static PositionDraft sent(Sent sent) {
        return new PositionDraft(
                sent.line("title"),
                sent.line("hours"),
                sent.line("documentation"),
                sent.line("families"),
                sent.line("when"));
    }
}
