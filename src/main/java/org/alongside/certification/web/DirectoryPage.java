package org.alongside.certification.web;

import java.util.List;
import org.alongside.certification.DirectoryEntry;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Shell;

/**
 * The public directory, every word ready.
 *
 * @param next where it goes on, "" at its end
 */
public record DirectoryPage(
        List<Choice> counties, List<Choice> languages, List<Choice> kinds, List<Row> rows, String next) {

    /** @param where counties; {@code speaks} languages; {@code phoneLink} digits only; each "" for none */
    public record Row(
            String name,
            String what,
            String about,
            String where,
            String speaks,
            String phone,
            String phoneLink,
            String email,
            String website) {}

    static Row row(DirectoryEntry entry, CodeList counties, CodeList languages, Shell shell) {
        var spoken = shell.words().spoken();
        return new Row(
                entry.name(),
                spoken.list(entry.peerKinds().stream()
                        .map(kind -> shell.say("certification.peer-kind." + kind))
                        .toList()),
                entry.about(),
                spoken.list(entry.counties().stream().map(counties::title).toList()),
                entry.languages().isEmpty()
                        ? ""
                        : spoken.list(
                                entry.languages().stream().map(languages::title).toList()),
                entry.phone(),
                entry.phone().replaceAll("[^0-9+]", ""),
                entry.email(),
                entry.website());
    }

    static List<Choice> choices(CodeList list, List<String> picked) {
        return list.codes().stream()
                .map(code -> Choice.of(code.code(), code.title(), picked.contains(code.code())))
                .toList();
    }

    static List<Choice> kinds(List<String> all, List<String> picked, Shell shell) {
        return all.stream()
                .map(kind -> Choice.of(kind, shell.say("certification.peer-kind." + kind), picked.contains(kind)))
                .toList();
    }
}
