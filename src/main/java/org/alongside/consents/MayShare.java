package org.alongside.consents;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.consent.Consent;
import org.alongside.consent.ConsentCase;
import org.alongside.consent.ConsentCase.Event;
import org.alongside.consent.ConsentCase.Part2;
import org.alongside.consent.ConsentCase.Request;
import org.alongside.consent.ConsentRules;
import org.alongside.consent.Purpose;
import org.alongside.consents.Bearing.Kind;
import org.alongside.families.FamilyRule;
import org.alongside.network.Partner;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * May this be told to them? The one door at which everything that is about to leave asks: reports, printing for a third party,
 * exports, partners' pages; and what somebody outside is about to tell this agency. Whatever the number of items, it costs two
 * statements.
 *
 * <p>It looks with the actor's eyes: of a family beyond their reach there are no consents, and nothing may be shared.
 */
@Component
public class MayShare {
    private final Db db;
    private final ConsentStore consents;
    private final BearingStore bearings;

    MayShare(Db db, ConsentStore consents, BearingStore bearings) {
        this.db = db;
        this.consents = consents;
        this.bearings = bearings;
    }

    /**
     * One decision for each item, in their order.
     *
     * @param on the day of sharing, by which consents, orders and the standing of programs are judged
     */
    public List<Decided> decide(Actor actor, Sharing sharing, LocalDate on) {
        return decideEach(actor, List.of(sharing), on).getFirst();
    }

    /** The same of several sharings, in their order, for the same two statements. */
    public List<List<Decided>> decideEach(Actor actor, List<Sharing> sharings, LocalDate on) {
        var items =
                sharings.stream().flatMap(sharing -> sharing.items().stream()).toList();
        if (items.isEmpty())
            return sharings.stream().map(none -> List.<Decided>of()).toList();
        return db.read(actor, () -> {
            var people = items.stream().map(Item::person).distinct().toList();
            var programs = items.stream()
                    .map(Item::program)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            var records = items.stream().map(Item::id).distinct().toList();
            var signed = ofEach(people);
            var known = bearings.of(people, programs, records, on).stream().collect(Collectors.groupingBy(Bearing::of));
            return sharings.stream()
                    .map(sharing -> sharing.items().stream()
                            .map(item -> decide(
                                    actor.agency(),
                                    item,
                                    sharing,
                                    on,
                                    signed.getOrDefault(item.person(), List.of()),
                                    known))
                            .toList())
                    .toList();
        });
    }

    /**
     * May somebody outside tell this agency? The same decision with them as the discloser, one for each item, in their order.
     *
     * <p>Whether they are a program under 42 CFR Part 2 is not ours to review, so what they tell is treated as protected. Orders
     * and emergencies on record are about what this agency tells; here they open nothing.
     */
    public List<Decided> decideInbound(
            Actor actor, Partner discloser, Purpose purpose, List<Item> items, LocalDate on) {
        if (items.isEmpty()) return List.of();
        return db.read(actor, () -> {
            var people = items.stream().map(Item::person).distinct().toList();
            var signed = ofEach(people);
            boolean endsByEvent =
                    signed.values().stream().flatMap(List::stream).anyMatch(consent -> consent.expiryEvent() != null);
            var bearing = endsByEvent ? bearings.of(people, List.of(), List.of(), on) : List.<Bearing>of();
            var known = bearing.stream().collect(Collectors.groupingBy(Bearing::of));
            return items.stream()
                    .map(item -> {
                        var asked = new ConsentCase(
                                item.id().toString(),
                                item.person().toString(),
                                Part2.PENDING,
                                signed.getOrDefault(item.person(), List.of()),
                                events(known.getOrDefault(item.person(), List.of())),
                                new Request(
                                        on,
                                        discloser.recipient(),
                                        new ConsentCase.Recipient(Recipient.agency(actor.agency()), Set.of()),
                                        purpose,
                                        item.information(),
                                        true,
                                        null,
                                        null,
                                        false));
                        return new Decided(item, ConsentRules.decide(asked), asked.isProtected(), false);
                    })
                    .toList();
        });
    }

    private Map<UUID, List<Consent>> ofEach(List<UUID> people) {
        return consents.decisive(people).stream()
                .collect(Collectors.groupingBy(consent -> UUID.fromString(consent.person())));
    }

    private static List<Event> events(List<Bearing> ofPerson) {
        return ofPerson.stream()
                .filter(bearing -> bearing.kind() == Kind.EVENT)
                .map(bearing -> new Event(bearing.word(), bearing.on()))
                .toList();
    }

    /**
     * Says from now on that a record tells of a substance use disorder, or takes that back. What comes from a recovery program,
     * and treatment and test results, tell so anyway.
     *
     * @throws NotFound if the actor writes nothing about families
     */
    public void tag(Actor actor, UUID family, UUID record, boolean sud) {
        FamilyRule.mustCorrect(actor);
        db.as(actor, () -> bearings.tag(family, record, sud));
    }

    private static Decided decide(
            UUID agency,
            Item item,
            Sharing sharing,
            LocalDate on,
            List<Consent> signed,
            Map<UUID, List<Bearing>> known) {
        var ofPerson = known.getOrDefault(item.person(), List.of());
        var program = item.program() == null
                ? null
                : known.getOrDefault(item.program(), List.of()).stream()
                        .filter(bearing -> bearing.kind() == Kind.PROGRAM)
                        .findFirst()
                        .orElse(null);
        boolean tagged = known.getOrDefault(item.id(), List.of()).stream()
                .anyMatch(bearing -> bearing.kind() == Kind.TAG && bearing.sud());
        var asked = new ConsentCase(
                item.id().toString(),
                item.person().toString(),
                standing(program),
                signed,
                events(ofPerson),
                new Request(
                        on,
                        Recipient.agency(agency),
                        sharing.recipient().asked(),
                        sharing.purpose(),
                        item.information(),
                        item.saysSud() || tagged || program == null || program.sud(),
                        day(Kind.COURT_ORDER, ofPerson, item, sharing, on),
                        day(Kind.SUBPOENA, ofPerson, item, sharing, on),
                        ofPerson.stream()
                                .anyMatch(bearing -> bearing.kind() == Kind.EMERGENCY
                                        && bearing.holds(on)
                                        && bearing.isFor(sharing.recipient()))));
        return new Decided(item, ConsentRules.decide(asked), asked.isProtected(), tagged);
    }

    /** What nobody reviewed, and what belongs to no program, counts as pending. */
    private static Part2 standing(@Nullable Bearing program) {
        return program == null
                ? Part2.PENDING
                : switch (program.word()) {
                    case "confirmed" -> Part2.CONFIRMED;
                    case "not" -> Part2.NOT;
                    default -> Part2.PENDING;
                };
    }

    /** The first day of an order or subpoena that is for this recipient and this information, and holds. */
    private static @Nullable LocalDate day(
            Kind kind, List<Bearing> ofPerson, Item item, Sharing sharing, LocalDate on) {
        return ofPerson.stream()
                .filter(bearing -> bearing.kind() == kind
                        && bearing.holds(on)
                        && bearing.isFor(sharing.recipient())
                        && bearing.isOf(item.information()))
                .map(Bearing::on)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
