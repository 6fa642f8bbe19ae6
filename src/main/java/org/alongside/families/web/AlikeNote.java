package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;

/**
 * People known already who look like the one a form has, every word ready.
 *
 * @param ask where to look again as one types; "" where nobody is looked for
 * @param halted whether the form was sent before anybody could see this, so that it asks once
 * @param picks who it may be, somebody else first, where one of them can be picked; else none
 */
public record AlikeNote(String ask, List<Row> rows, boolean halted, List<Choice> picks) {

    /**
     * Somebody it could be.
     *
     * @param why what looks alike
     * @param use where to go if it is them, with {@code useWords}; "" where that is to open them
     */
    public record Row(UUID person, String name, String href, String what, String why, String use, String useWords) {}

    static AlikeNote none() {
        return asking("");
    }

    static AlikeNote asking(String ask) {
        return new AlikeNote(ask, List.of(), false, List.of());
    }

    public boolean any() {
        return !rows.isEmpty();
    }

    AlikeNote halting() {
        return new AlikeNote(ask, rows, true, picks);
    }
}
