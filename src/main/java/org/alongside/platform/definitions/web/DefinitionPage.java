package org.alongside.platform.definitions.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.alongside.platform.definitions.Code;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.PutDefinitionInForce;
import org.alongside.platform.definitions.RetireDefinition;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * One definition as it holds today.
 *
 * @param start where to begin one's own from this one; null where agencies share it
 * @param codes what can be chosen, where it is a list; else the text says it
 */
public record DefinitionPage(
        String title,
        String kind,
        @Nullable String start,
        boolean own,
        List<Fact> facts,
        List<Choice> codes,
        String text,
        List<Version> versions) {

    /** Whether the choices stand under headings. */
    public boolean hasHeadings() {
        return codes.stream().anyMatch(code -> !code.group.isEmpty());
    }

    public record Fact(String name, String value) {}

    public record Choice(String code, String title, String description, String group, String kinds) {}

    /** @param retire where to send it out of force; null when it is out already */
    public record Version(
            String words,
            String state,
            boolean inForce,
            @Nullable String retire) {}

    static DefinitionPage of(
            Definition definition, List<RetireDefinition.Version> versions, ZoneId zone, LocalDate today, Words words) {
        var path = definition.kind() + "/" + definition.id();
        return new DefinitionPage(
                definition.title(),
                DefinitionsPage.kindInWords(definition.kind(), words),
                PutDefinitionInForce.isShared(definition.kind()) ? null : "/definitions/new?from=" + path,
                definition.own(),
                facts(definition, words),
                codes(definition, words),
                definition.text(),
                versions.stream()
                        .map(version -> version(path, version, zone, today, words))
                        .toList());
    }

    private static List<Fact> facts(Definition definition, Words words) {
        var effective = definition.effective();
        var holds = effective.to() == null
                ? words.say("definitions.holds.from", effective.from())
                : words.say("definitions.holds.between", effective.from(), effective.to());
        return List.of(
                new Fact(words.say("definitions.fact.version"), String.valueOf(definition.version())),
                new Fact(words.say("definitions.fact.holds"), holds),
                new Fact(
                        words.say("definitions.fact.status"),
                        words.say("definitions.status." + definition.status().code())),
                new Fact(words.say("definitions.fact.where"), where(definition, words)),
                new Fact(words.say("definitions.fact.source"), definition.source()),
                new Fact(
                        words.say("definitions.fact.confidence"),
                        words.say("definitions.confidence."
                                + definition.confidence().code())));
    }

    private static String where(Definition definition, Words words) {
        return definition.jurisdiction().equals("any") ? words.say("definitions.where.any") : definition.jurisdiction();
    }

    private static List<Choice> codes(Definition definition, Words words) {
        if (!definition.kind().equals(CodeList.KIND)) return List.of();
        var list = CodeList.of(definition);
        return list.codes().stream()
                .map(code ->
                        new Choice(code.code(), code.title(), described(code), group(list, code), kinds(code, words)))
                .toList();
    }

    private static String described(Code code) {
        return code.description() == null ? "" : code.description();
    }

    private static String group(CodeList list, Code code) {
        return list.groups().stream()
                .filter(group -> group.code().equals(code.group()))
                .map(CodeList.Group::title)
                .findFirst()
                .orElse("");
    }

    private static String kinds(Code code, Words words) {
        var family = code.isOfferedTo("family");
        var recovery = code.isOfferedTo("recovery");
        if (family && recovery) return words.say("definitions.offered.both");
        return words.say(family ? "definitions.offered.family" : "definitions.offered.recovery");
    }

    private static Version version(
            String path, RetireDefinition.Version version, ZoneId zone, LocalDate today, Words words) {
        var when = words.spoken().moment(version.givenAt(), zone, today);
        var said = version.givenBy() == null
                ? words.say("definitions.version.by-nobody", version.number(), when)
                : words.say("definitions.version.by", version.number(), when, version.givenBy());
        var retiredAt = version.retiredAt();
        return new Version(
                said,
                retiredAt == null
                        ? words.say("definitions.version.in-force")
                        : words.say(
                                "definitions.version.retired", words.spoken().moment(retiredAt, zone, today)),
                retiredAt == null,
                retiredAt == null ? "/definitions/" + path + "/" + version.id() + "/retirement" : null);
    }
}
