package org.alongside.consents;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.definitions.Definitions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets something leave and writes it into the ledger, in one transaction. It is decided here, at the time of sending: what was
 * decided when a page was shown counts for nothing.
 */
@Component
public class Disclose {
    private static final String NOTICE = "legal-notice";
    private static final String CHOSEN = "uses";
    private static final int WHAT_CHARACTERS = 500;

    private final Db db;
    private final Clock clock;
    private final MayShare mayShare;
    private final DisclosureStore disclosures;
    private final Definitions definitions;
    private final Ids ids;

    Disclose(Db db, Clock clock, MayShare mayShare, DisclosureStore disclosures, Definitions definitions, Ids ids) {
        this.db = db;
        this.clock = clock;
        this.mayShare = mayShare;
        this.disclosures = disclosures;
        this.definitions = definitions;
        this.ids = ids;
    }

    public sealed interface Outcome {}

    /**
     * It may leave, and the ledger says so.
     *
     * @param notice what must stand on it, in the words of the law; "" where none is due
     */
    public record Left(List<Decided> items, String notice) implements Outcome {}

    /** Something of it may not leave: nothing was written, and nothing may be handed out. */
    public record Kept(List<Decided> items) implements Outcome {}

    /**
     * Decides on all of it as of now and, where all may leave, writes it into the ledger. Ask {@link MayShare} before for what
     * may, and hand in only that.
     *
     * @param act made by whoever asks, so that sending the same twice is written once
     * @param way through which outlet, such as {@code printed}
     * @param what a brief description, at most 500 characters
     */
    public Outcome record(Actor actor, UUID act, Sharing sharing, String way, String what) {
        return recordEach(actor, way, List.of(new Act(act, sharing, what))).getFirst();
    }

    /** One of several things that are about to leave, each whole or not at all. */
    public record Act(UUID id, Sharing sharing, String what) {}

    /** The same of several acts, in their order, for as many statements as one takes. */
    public List<Outcome> recordEach(Actor actor, String way, List<Act> acts) {
        return db.as(actor, () -> {
            var today = actor.today(clock);
            var decided = mayShare.decideEach(
                            actor, acts.stream().map(Act::sharing).toList(), today)
                    .iterator();
            var lines = new ArrayList<Disclosure>();
            var outcomes = acts.stream()
                    .map(act -> outcome(actor, act, way, decided.next(), today, lines))
                    .toList();
            if (!lines.isEmpty()) disclosures.add(lines);
            return outcomes;
        });
    }

    /**
     * What would have to stand on these if they left now, in the words of the law; "" where none is due. Nothing is written: for
     * showing beforehand how something would read, never for handing it out.
     */
    public String notice(Actor actor, List<Decided> items) {
        return String.join("\n", notices(actor, items, actor.today(clock)).values());
    }

    private LinkedHashMap<String, String> notices(Actor actor, List<Decided> items, LocalDate today) {
        var notices = new LinkedHashMap<String, String>();
        for (var one : items) {
            var notice = one.decision().notice();
            if (notice != null) notices.computeIfAbsent(notice, id -> text(id, actor, today));
        }
        return notices;
    }

    private Outcome outcome(
            Actor actor, Act act, String way, List<Decided> decided, LocalDate today, List<Disclosure> into) {
        if (decided.isEmpty() || !decided.stream().allMatch(Decided::isAllowed)) return new Kept(decided);
        var notices = notices(actor, decided, today);
        var lines = new LinkedHashMap<Line, List<Decided>>();
        for (var one : decided)
            lines.computeIfAbsent(Line.of(one), line -> new ArrayList<>()).add(one);
        lines.forEach((line, items) ->
                into.add(line(actor, act.id(), act.sharing(), way, act.what(), today, line, items, notices)));
        return new Left(decided, String.join("\n", notices.values()));
    }

    /** What one line of the ledger is about. */
    private record Line(
            UUID family,
            UUID person,
            String basis,
            @Nullable UUID consent) {
        static Line of(Decided one) {
            return new Line(
                    one.item().family(),
                    one.item().person(),
                    one.basis(),
                    one.consent().orElse(null));
        }
    }

    /** In the words of the law: of the statements it leaves to choose from, the one that the agency chose for that day. */
    private String text(String notice, Actor actor, LocalDate today) {
        var body = definitions.of(NOTICE, notice, actor.agency(), today).body();
        return body.has(CHOSEN)
                ? text(body.get(CHOSEN).asString(), actor, today)
                : body.get("text").asString();
    }

    private Disclosure line(
            Actor actor,
            UUID act,
            Sharing sharing,
            String way,
            String what,
            LocalDate today,
            Line line,
            List<Decided> items,
            LinkedHashMap<String, String> notices) {
        var recipient = sharing.recipient();
        return new Disclosure(
                ids.next(),
                act,
                line.family(),
                line.person(),
                recipient.id(),
                recipient.name(),
                recipient.address(),
                sharing.purpose().word(),
                items.stream()
                        .map(one -> one.item().information().word())
                        .distinct()
                        .sorted()
                        .toList(),
                what.length() <= WHAT_CHARACTERS ? what : what.substring(0, WHAT_CHARACTERS),
                items.size(),
                way,
                line.basis(),
                line.consent(),
                items.stream()
                        .map(one -> one.decision().notice())
                        .filter(notice -> notice != null)
                        .findFirst()
                        .map(notices::get)
                        .orElse(""),
                items.stream().anyMatch(Decided::isProtected),
                today,
                clock.instant(),
                actor.account(),
                actor.name());
    }
}
