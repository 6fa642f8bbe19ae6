package org.alongside.consents.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.Happened;
import org.alongside.consents.ReadSharing;
import org.alongside.consents.RecordException;
import org.alongside.consents.SharingException;
import org.alongside.consents.Standing;
import org.alongside.families.FamilyRule;
import org.alongside.families.Person;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Shell;

/**
 * Who may know what about a family until when, every word ready.
 *
 * @param now what holds today; {@code before} what does no more
 * @param others court orders, emergencies and what happened
 */
public record SharingPage(
        UUID family,
        String name,
        boolean mayGive,
        boolean mayExcept,
        List<Line> now,
        List<Line> before,
        List<Other> others,
        List<DisclosureLine> disclosures,
        List<Whose> people) {

    public record Line(UUID id, String who, String about, String what, String until, String state, String tone) {}

    /** @param takeBack where it is taken back; "" where the reader may not */
    public record Other(String title, String what, String takeBack) {}

    public record Whose(UUID id, String name) {}

    static SharingPage of(ReadSharing.OfFamily read, ConsentWords words, Actor actor, LocalDate today, Shell shell) {
        var names = read.people().stream().collect(Collectors.toMap(Person::id, Person::name));
        var lines = read.consents().stream()
                .collect(Collectors.partitioningBy(
                        one -> one.holds() || one.state() == Standing.State.NOT_YET,
                        Collectors.mapping(one -> line(one, names, words, today, shell), Collectors.toList())));
        return new SharingPage(
                read.family().id(),
                read.family().name(),
                FamilyRule.mayCorrect(actor),
                RecordException.mayRecord(actor, SharingException.Kind.EMERGENCY),
                lines.getOrDefault(true, List.of()),
                lines.getOrDefault(false, List.of()),
                others(read, names, words, actor, shell),
                read.disclosures().stream()
                        .map(told -> Said.line(told, words, actor, today))
                        .toList(),
                read.people().stream()
                        .map(person -> new Whose(person.id(), person.name()))
                        .toList());
    }

    private static Line line(
            Standing standing, Map<UUID, String> names, ConsentWords words, LocalDate today, Shell shell) {
        var signed = standing.signed();
        return new Line(
                signed.id(),
                words.toldWhom(signed.consent()),
                shell.say("consents.about", names.getOrDefault(signed.person(), signed.signerName())),
                shell.say(
                        "consents.what-for",
                        words.information(signed.consent().information()),
                        words.purposes(signed.consent().purposes())),
                shell.say("consents.until", words.until(signed.consent())),
                Said.state(standing, today, shell),
                Said.tone(standing.state()));
    }

    private static List<Other> others(
            ReadSharing.OfFamily read, Map<UUID, String> names, ConsentWords words, Actor actor, Shell shell) {
        var others = new ArrayList<Other>();
        boolean keepsOrders = RecordException.mayRecord(actor, SharingException.Kind.COURT_ORDER);
        for (var exception : read.exceptions()) {
            others.add(new Other(
                    shell.say(
                            "consents.exception." + exception.kind().code(),
                            names.getOrDefault(exception.person(), "")),
                    said(exception, words, shell),
                    keepsOrders ? "/families/" + read.family().id() + "/exceptions/" + exception.id() : ""));
        }
        for (var event : read.events()) others.add(other(event, read, names, words, actor, shell));
        return List.copyOf(others);
    }

    private static String said(SharingException exception, ConsentWords words, Shell shell) {
        var to = exception.recipients().stream().map(words::recipient).collect(Collectors.joining(", "));
        var spoken = shell.words().spoken();
        var until = exception.until();
        return shell.say(
                "consents.exception.what",
                spoken.date(exception.on()),
                until == null ? "" : spoken.date(until),
                to,
                exception.issuer().isEmpty() ? exception.nature() : exception.issuer() + " " + exception.reference());
    }

    private static Other other(
            Happened event,
            ReadSharing.OfFamily read,
            Map<UUID, String> names,
            ConsentWords words,
            Actor actor,
            Shell shell) {
        return new Other(
                words.event(event.event()),
                shell.say(
                        "consents.event.what",
                        names.getOrDefault(event.person(), ""),
                        shell.words().spoken().date(event.on()),
                        event.note()),
                FamilyRule.mayCorrect(actor) ? "/families/" + read.family().id() + "/events/" + event.id() : "");
    }
}
