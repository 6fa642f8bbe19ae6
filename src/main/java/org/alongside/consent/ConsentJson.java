package org.alongside.consent;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.alongside.consent.Consent.Kind;
import org.alongside.consent.Consent.SignedBy;
import org.alongside.consent.ConsentCase.Event;
import org.alongside.consent.ConsentCase.Part2;
import org.alongside.consent.ConsentCase.Recipient;
import org.alongside.consent.ConsentCase.Request;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads cases strictly, as the contract fixes them, and writes decisions. */
final class ConsentJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final Set<String> CASE = names("id", "person", "part2", "consents", "events", "request");
    private static final Set<String> CONSENT = names(
            "id",
            "person",
            "kind",
            "discloser",
            "recipients",
            "information",
            "purposes",
            "signedOn",
            "signedBy",
            "authority",
            "expiresOn",
            "expiryEvent",
            "revokedOn",
            "revocationRight",
            "redisclosureWarning",
            "refusalConsequences");
    private static final Set<String> EVENT = names("event", "on");
    private static final Set<String> REQUEST = names(
            "on", "discloser", "recipient", "purpose", "information", "sud", "courtOrder", "subpoena", "emergency");
    private static final Set<String> RECIPIENT = names("id", "classes");

    private static final Map<String, Part2> PART2 = Fields.byWord(Part2.values());
    private static final Map<String, Kind> KINDS = Fields.byWord(Kind.values());
    private static final Map<String, SignedBy> SIGNED_BY = Fields.byWord(SignedBy.values());
    private static final Map<String, Purpose> PURPOSES = Fields.byWord(Purpose.values());
    private static final Map<String, Information> INFORMATION = Fields.byWord(Information.values());

    private ConsentJson() {}

    /** In the order of the contract, so that what is missing first is named first. */
    private static SequencedSet<String> names(String... names) {
        return Collections.unmodifiableSequencedSet(new LinkedHashSet<>(List.of(names)));
    }

    /** @throws BadInput naming the place, as a JSON pointer or line and column, and the reason */
    static ConsentCase read(String json) {
        JsonNode tree;
        try {
            tree = JSON.readTree(json);
        } catch (JacksonException e) {
            var at = e.getLocation();
            var line = at.getLineNr() > 1 ? "line " + at.getLineNr() + " " : "";
            throw new BadInput(line + "column " + at.getColumnNr(), firstLine(e.getOriginalMessage()));
        }
        if (tree.isMissingNode()) throw new BadInput("/", "is empty");
        return asked(Fields.of(tree, "", CASE));
    }

    /** Without what only a programmer would understand. */
    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("cannot be read").replaceFirst(" for `ObjectNode`.*", "");
    }

    static byte[] write(ConsentDecision decision) {
        return JSON.writeValueAsBytes(decision);
    }

    private static ConsentCase asked(Fields fields) {
        return new ConsentCase(
                fields.id("id"),
                fields.id("person"),
                fields.word("part2", PART2),
                fields.objects("consents", CONSENT, ConsentJson::consent),
                events(fields),
                request(fields.object("request", REQUEST)));
    }

    private static Consent consent(Fields fields) {
        return new Consent(
                fields.id("id"),
                fields.id("person"),
                fields.word("kind", KINDS),
                fields.id("discloser"),
                fields.texts("recipients"),
                fields.words("information", INFORMATION),
                fields.words("purposes", PURPOSES),
                fields.date("signedOn"),
                fields.word("signedBy", SIGNED_BY),
                fields.textOrNull("authority"),
                fields.dateOrNull("expiresOn"),
                fields.textOrNull("expiryEvent"),
                fields.dateOrNull("revokedOn"),
                fields.flag("revocationRight"),
                fields.flag("redisclosureWarning"),
                fields.flag("refusalConsequences"));
    }

    private static List<Event> events(Fields fields) {
        return fields.objects("events", EVENT, event -> new Event(event.id("event"), event.date("on")));
    }

    private static Request request(Fields fields) {
        var recipient = fields.object("recipient", RECIPIENT);
        var information = fields.word("information", INFORMATION);
        if (information == Information.ALL)
            throw new BadInput(fields.at("information"), "only a consent may say 'all'");
        return new Request(
                fields.date("on"),
                fields.id("discloser"),
                new Recipient(recipient.id("id"), recipient.texts("classes")),
                fields.word("purpose", PURPOSES),
                information,
                fields.flag("sud"),
                fields.dateOrNull("courtOrder"),
                fields.dateOrNull("subpoena"),
                fields.flag("emergency"));
    }
}
