package org.alongside.audit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.audit.Look;
import org.alongside.audit.LookFilter;
import org.alongside.audit.WhoLooked;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Choice;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who looked: what is asked, and what history answers.
 *
 * @param family the id it is about, or ""
 * @param familyName its name, or ""
 * @param csv where the same can be taken out
 * @param next the address of the next page, or ""
 */
public record AuditPage(
        List<Choice> kinds,
        String family,
        String familyName,
        List<Choice> people,
        String from,
        String until,
        List<Row> rows,
        String csv,
        String next) {

    /** @param familyLink asks for this family only; "" where the entry is about none */
    public record Row(String who, String what, String when, String familyLink, boolean urgent) {}

    static AuditPage of(
            Words words,
            Actor actor,
            LocalDate today,
            LookFilter filter,
            String familyName,
            List<WhoLooked.Named> people,
            List<Look> looks,
            int onAPage) {
        var shown = looks.size() > onAPage ? looks.subList(0, onAPage) : looks;
        var query = query(filter);
        return new AuditPage(
                Arrays.stream(LookFilter.Kind.values())
                        .map(kind ->
                                Choice.of(kind.code(), words.say("audit.show." + kind.code()), kind == filter.kind()))
                        .toList(),
                Objects.toString(filter.family(), ""),
                familyName,
                people.stream()
                        .map(one -> Choice.of(
                                one.id().toString(), one.name(), one.id().equals(filter.person())))
                        .toList(),
                filter.from().toString(),
                filter.until().toString(),
                shown.stream()
                        .map(look -> row(words, actor, today, filter, look))
                        .toList(),
                "/audit/looks.csv" + query,
                looks.size() > onAPage ? "/audit" + query + "&after=" + key(shown.getLast()) : "");
    }

    private static Row row(Words words, Actor actor, LocalDate today, LookFilter filter, Look look) {
        var link = look.familyId() == null || look.familyId().equals(filter.family())
                ? ""
                : "/audit"
                        + query(new LookFilter(
                                filter.kind(), look.familyId(), filter.person(), filter.from(), filter.until()));
        return new Row(
                who(words, look),
                what(words, look),
                words.spoken().moment(look.at(), actor.zone(), today),
                link,
                look.urgent());
    }

    private static String who(Words words, Look look) {
        if (look.whoId() == null) return words.say("audit.who.program");
        return look.who() == null ? words.say("audit.who.unknown") : look.who();
    }

    private static String what(Words words, Look look) {
        var record = "audit.record." + look.record();
        var thing = words.has(record) ? words.say(record) : words.say("audit.other", look.record());
        return look.family() == null
                ? words.say("audit.did." + look.operation(), thing)
                : words.say("audit.did-of." + look.operation(), thing, look.family());
    }

    // Addresses ---------------------------------------------------------------------------------------------------

    private static String query(LookFilter filter) {
        return "?show=%s&family=%s&person=%s&from=%s&until=%s"
                .formatted(
                        filter.kind().code(),
                        Objects.toString(filter.family(), ""),
                        Objects.toString(filter.person(), ""),
                        filter.from(),
                        filter.until());
    }

    private static String key(Look look) {
        return URLEncoder.encode(look.at() + "_" + look.id(), UTF_8);
    }

    /** Where the page begins; null for the newest, and for anything that is no such place. */
    static WhoLooked.@Nullable After after(@Nullable String key) {
        if (key == null) return null;
        var parts = key.split("_", 2);
        try {
            return parts.length == 2 ? new WhoLooked.After(Instant.parse(parts[0]), Long.parseLong(parts[1])) : null;
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    // The table to take away --------------------------------------------------------------------------------------

    static List<String> csvHead(Words words) {
        return List.of(
                words.say("audit.csv.when"),
                words.say("audit.csv.who"),
                words.say("audit.csv.did"),
                words.say("audit.csv.what"),
                words.say("audit.csv.family"),
                words.say("audit.csv.urgent"));
    }

    static List<@Nullable Object> csvRow(Words words, Actor actor, Look look) {
        return Arrays.asList(
                look.at().atZone(actor.zone()).toLocalDateTime().withNano(0),
                who(words, look),
                look.operation(),
                look.record(),
                Objects.toString(look.family(), ""),
                look.urgent() ? words.say("audit.csv.yes") : "");
    }

    /** Whether the page is about one family. */
    public boolean isOfOneFamily() {
        return !family.isEmpty();
    }

    /** The same without the family. */
    public String everyFamily() {
        var person = people.stream()
                .filter(Choice::picked)
                .findFirst()
                .map(Choice::value)
                .map(UUID::fromString)
                .orElse(null);
        var kind = kinds.stream()
                .filter(Choice::picked)
                .findFirst()
                .map(Choice::value)
                .orElse("");
        return "/audit"
                + query(new LookFilter(
                        LookFilter.Kind.of(kind), null, person, LocalDate.parse(from), LocalDate.parse(until)));
    }
}
