package org.alongside.interop;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.interop.reading.Names;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;
import org.springframework.stereotype.Component;

/** Puts together the {@link Vocabulary} of an agency from its code lists and the import words in force. */
@Component
class Vocabularies {
    private static final String KIND = "import-words";
    private static final String WORDS = "english";
    private static final Map<String, List<String>> OUR_OWN = Map.of(
            "person-kinds", List.of("caregiver", "child", "other"),
            "assignment-kinds", List.of("primary", "secondary", "cover"),
            "made", List.of("yes", "no"));

    private final Definitions definitions;
    private final Clock clock;

    Vocabularies(Definitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    Vocabulary of(Actor actor) {
        var today = actor.today(clock);
        var body = definitions.of(KIND, WORDS, actor.agency(), today).as(Body.class);
        var headings = new HashMap<Field, List<String>>();
        body.headings.forEach((code, words) -> Field.of(code)
                .ifPresent(field ->
                        headings.put(field, words.stream().map(Names::plain).toList())));
        var lists = new HashMap<String, Vocabulary.Values>();
        for (var field : Field.values()) {
            field.list().ifPresent(id -> lists.computeIfAbsent(id, _ -> values(id, actor, today, body)));
        }
        return new Vocabulary(headings, lists);
    }

    private Vocabulary.Values values(String id, Actor actor, LocalDate today, Body body) {
        var list = new Vocabulary.Builder();
        if (OUR_OWN.containsKey(id)) ownCodes(id, list);
        else codes(id, actor, today, list);
        synonyms(id, body, list);
        if (id.equals("made")) {
            codes("attempt-outcomes", actor, today, list);
            synonyms("attempt-outcomes", body, list);
        }
        return list.build();
    }

    private static void ownCodes(String id, Vocabulary.Builder list) {
        for (var code : OUR_OWN.getOrDefault(id, List.of())) {
            list.code(code, Words.english().say("interop.code." + id + "." + code));
        }
    }

    private void codes(String id, Actor actor, LocalDate today, Vocabulary.Builder list) {
        var codes = definitions.find(CodeList.KIND, id, actor.agency(), today).isPresent()
                ? definitions.codes(id, actor.agency(), today).codes()
                : List.<org.alongside.platform.definitions.Code>of();
        for (var code : codes) list.code(code.code(), code.title());
        for (var code : codes) if (code.ownName() != null) list.word(code.ownName(), code.code());
    }

    private static void synonyms(String id, Body body, Vocabulary.Builder list) {
        body.values.getOrDefault(id, Map.of()).forEach((code, words) -> words.forEach(word -> list.word(word, code)));
    }

    record Body(Map<String, List<String>> headings, Map<String, Map<String, List<String>>> values) {
        Body {
            headings = headings.entrySet().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }
}
