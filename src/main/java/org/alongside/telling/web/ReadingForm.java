package org.alongside.telling.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.telling.Composed;
import org.alongside.telling.ReadTogether;
import org.alongside.telling.Told;

/**
 * A report to read with the caregiver, and what comes of it.
 *
 * @param hard who may tell hard news first; empty where the report tells none
 * @param changed whether the report changed while it was read
 */
public record ReadingForm(
        String path,
        String person,
        Told told,
        ReadTogether.Draft draft,
        String shown,
        List<Choice> ways,
        List<Choice> hard,
        boolean changed,
        Problems problems) {

    static ReadTogether.Draft blank(UUID id, Composed composed, String today) {
        var report = composed.report();
        return new ReadTogether.Draft(
                id, report.id(), composed.sha256(), today, "", "", composed.ownWords(), false, "");
    }

    static ReadingForm of(
            Composed composed,
            ReadTogether.Draft draft,
            CodeList ways,
            CodeList hard,
            boolean changed,
            Problems problems) {
        return new ReadingForm(
                "/reports/" + composed.report().id(),
                composed.report().personName(),
                composed.told(),
                draft,
                composed.sha256(),
                choices(ways, draft.way()),
                composed.tellsHardNews() ? choices(hard, draft.hardNews()) : List.of(),
                changed,
                problems);
    }

    private static List<Choice> choices(CodeList list, String picked) {
        return list.codes().stream()
                .map(code -> Choice.of(code.code(), code.title(), code.code().equals(picked)))
                .toList();
    }
}
