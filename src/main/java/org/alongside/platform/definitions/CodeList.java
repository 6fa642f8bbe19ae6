package org.alongside.platform.definitions;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A definition of kind {@code code-list}: what people may choose from, in the order in which it is shown. */
public final class CodeList {

    public static final String KIND = "code-list";

    private final Definition definition;
    private final List<Group> groups;
    private final Map<String, Code> codes;
    private final Map<String, String> earlierTitles = new HashMap<>();

    private CodeList(Definition definition, Body body) {
        this.definition = definition;
        this.groups = body.groups == null ? List.of() : List.copyOf(body.groups);
        this.codes = body.codes.stream()
                .map(written -> new Code(written, definition))
                .collect(toMap(Code::code, code -> code, (a, b) -> a, LinkedHashMap::new));
    }

    /** The list as one definition has it. */
    public static CodeList of(Definition definition) {
        return of(definition, List.of());
    }

    /** @param others further versions of the list, oldest first, for the titles of codes that this one no longer has */
    static CodeList of(Definition definition, List<Definition> others) {
        var list = new CodeList(definition, definition.as(Body.class));
        for (var other : others) {
            other.as(Body.class).codes.forEach(code -> list.earlierTitles.put(code.code(), code.title()));
        }
        return list;
    }

    public Definition definition() {
        return definition;
    }

    public List<Code> codes() {
        return List.copyOf(codes.values());
    }

    /** What people choose from. */
    public List<Code> offered() {
        return codes.values().stream().filter(Code::offered).toList();
    }

    /** What a program of this peer kind chooses from when a contact is logged. */
    public List<Code> forContact(String peerKind) {
        return codes.values().stream()
                .filter(code -> code.inContact() && code.isOfferedTo(peerKind))
                .toList();
    }

    /** The headings, in order. */
    public List<Group> groups() {
        return groups;
    }

    public boolean has(String code) {
        return codes.containsKey(code);
    }

    public Optional<Code> code(String code) {
        return Optional.ofNullable(codes.get(code));
    }

    /** The words for a code, also where only another version has it; an unknown one is shown as it stands. */
    public String title(String code) {
        var known = codes.get(code);
        return known == null ? earlierTitles.getOrDefault(code, code) : known.title();
    }

    /** A heading. */
    public record Group(String code, String title) {}

    private record Body(@Nullable List<Group> groups, List<Code.Written> codes) {}
}
