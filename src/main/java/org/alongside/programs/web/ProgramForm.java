package org.alongside.programs.web;

import java.util.List;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.Problems;

/**
 * The form of a program.
 *
 * @param path where it is sent
 * @param recovery whether it serves parents in recovery; unknown for a new one
 * @param version 0 for a new one, whose peer kind can be chosen; it stays as it began
 */
public record ProgramForm(
        String path,
        int version,
        boolean recovery,
        String name,
        List<Choice> kinds,
        String supporterTitle,
        String lateEntryDays,
        Problems problems,
        List<Difference> differences) {
    public boolean isNew() {
        return version == 0;
    }
}
