package org.alongside.families;

import java.time.Clock;
import java.util.Comparator;
import java.util.UUID;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Typed;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a referral in, puts it right while it is open, has somebody reach the family, and closes it where it leads to no enrollment. Managers and supervisors
 * do; the supporter who is asked to reach the family writes down their tries.
 */
@Component
public class TakeReferral {
    private static final int WORDS_CHARACTERS = 2000;
    private static final int LINE_CHARACTERS = 120;

    /**
     * @param id made by whoever fills in the form, so that sending it twice takes it in once
     * @param receivedOn as typed
     * @param known the person in the records that it is about; null where nobody is known
     */
    public record Draft(
            UUID id,
            String receivedOn,
            String way,
            String source,
            String sourceName,
            String sourcePhone,
            String givenName,
            String familyName,
            String phone,
            String town,
            String safeContact,
            String whatFor,
            @Nullable UUID program,
            @Nullable UUID known) {

        /** As it is kept, to be put right. */
        public static Draft of(Referral there) {
            return new Draft(
                    there.id(),
                    there.receivedOn().toString(),
                    there.way(),
                    there.source(),
                    there.sourceName(),
                    there.sourcePhone(),
                    there.givenName(),
                    there.familyName(),
                    there.phone(),
                    there.town(),
                    there.safeContact(),
                    there.whatFor(),
                    there.program(),
                    there.known());
        }
    }

    private final Db db;
    private final Clock clock;
    private final ReferralStore referrals;
    private final PersonStore people;
    private final Definitions definitions;

    TakeReferral(Db db, Clock clock, ReferralStore referrals, PersonStore people, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.referrals = referrals;
        this.people = people;
        this.definitions = definitions;
    }

    /** @throws NotFound if the actor takes in no referrals, or cannot reach the person it is about */
    public Change<Referral> take(Actor actor, Draft draft) {
        FamilyRule.mustLead(actor);
        return db.as(actor, () -> {
            var wrongs = wrongs(actor, draft);
            if (!wrongs.none()) return Change.refused(wrongs);
            if (draft.known() != null && people.find(draft.known()).isEmpty()) throw new NotFound();
            referrals.add(draft, Typed.day(draft.receivedOn()).orElseThrow());
            return Change.done(referrals.find(draft.id()).orElseThrow(NotFound::new));
        });
    }

    /**
     * Puts right what was asked; whom in the records it is about stays.
     *
     * @param version the one that the change was made from
     * @throws NotFound if the actor takes in no referrals, or there is none open
     */
    public Change<Referral> change(Actor actor, int version, Draft draft) {
        FamilyRule.mustLead(actor);
        return db.as(actor, () -> {
            var there = open(draft.id());
            var wrongs = wrongs(actor, draft);
            var day = Typed.day(draft.receivedOn());
            referrals.tries(there.id()).stream()
                    .map(ReferralTry::onDay)
                    .min(Comparator.naturalOrder())
                    .filter(tried -> day.isPresent() && tried.isBefore(day.get()))
                    .ifPresent(tried -> wrongs.add("received-on", "families.wrong.tried-before", tried));
            if (!wrongs.none()) return Change.refused(wrongs);
            boolean changed = referrals.change(draft, version, day.orElseThrow());
            return changed ? Change.done(open(there.id())) : Change.overtaken(there);
        });
    }

    /**
     * @param reacher null to ask nobody
     * @throws NotFound if the actor takes in no referrals, or there is none open
     */
    public void ask(Actor actor, UUID id, @Nullable UUID reacher) {
        FamilyRule.mustLead(actor);
        db.as(actor, () -> {
            if (referrals.find(id).isEmpty()) throw new NotFound();
            referrals.ask(id, reacher);
        });
    }

    /**
     * Writes down a try to reach the family: outreach, before there is an enrollment to log contacts in.
     *
     * @param day as typed
     * @param way a code from the told-ways list
     * @throws NotFound if the actor does not see this referral, or it is closed
     */
    public Change<Referral> reach(
            Actor actor, UUID tried, UUID id, String day, String way, boolean reached, String words) {
        return db.as(actor, () -> {
            var referral = open(id);
            var wrongs = new Wrongs();
            var on = Typed.day(day);
            var today = actor.today(clock);
            if (on.isEmpty()) wrongs.add("on-day", "families.wrong.not-a-day");
            else if (on.get().isAfter(today)) wrongs.add("on-day", "families.wrong.agreed-later");
            else if (on.get().isBefore(referral.receivedOn()))
                wrongs.add("on-day", "families.wrong.before-referral", referral.receivedOn());
            if (!definitions.codes("told-ways", actor.agency(), today).has(way))
                wrongs.add("way", "families.wrong.way-missing");
            wrongs.atMost("words", words, WORDS_CHARACTERS);
            if (!wrongs.none()) return Change.refused(wrongs);
            referrals.addTry(tried, id, on.orElseThrow(), way, reached, words);
            return Change.done(referral);
        });
    }

    /**
     * @param ending a code from the referral-endings list
     * @throws NotFound if the actor takes in no referrals, or there is none open
     */
    public Change<Referral> close(Actor actor, UUID id, String ending, String note) {
        FamilyRule.mustLead(actor);
        return db.as(actor, () -> {
            var referral = open(id);
            var today = actor.today(clock);
            var wrongs = new Wrongs();
            if (!definitions.codes("referral-endings", actor.agency(), today).has(ending))
                wrongs.add("ending", "families.wrong.ending-missing");
            wrongs.atMost("note", note, WORDS_CHARACTERS);
            if (!wrongs.none()) return Change.refused(wrongs);
            var closed = referrals.close(id, today, ending, note);
            return closed ? Change.done(referral) : Change.overtaken(referral);
        });
    }

    private Referral open(UUID id) {
        return referrals.find(id).filter(one -> one.closedOn() == null).orElseThrow(NotFound::new);
    }

    private Wrongs wrongs(Actor actor, Draft draft) {
        var wrongs = new Wrongs();
        var today = actor.today(clock);
        var day = Typed.day(draft.receivedOn());
        if (day.isEmpty()) wrongs.add("received-on", "families.wrong.not-a-day");
        else if (day.get().isAfter(today)) wrongs.add("received-on", "families.wrong.agreed-later");
        if (!definitions.codes("referral-ways", actor.agency(), today).has(draft.way()))
            wrongs.add("way", "families.wrong.referral-way");
        if (!definitions.codes("referral-sources", actor.agency(), today).has(draft.source()))
            wrongs.add("source", "families.wrong.referral-source");
        wrongs.atMost("source-name", draft.sourceName(), LINE_CHARACTERS)
                .atMost("source-phone", draft.sourcePhone(), LINE_CHARACTERS)
                .needed("given-name", draft.givenName(), LINE_CHARACTERS, "families.wrong.given-name-missing")
                .atMost("family-name", draft.familyName(), LINE_CHARACTERS);
        if (!draft.phone().isBlank() && PhoneNumbers.parse(draft.phone()).isEmpty())
            wrongs.add("phone", "families.wrong.phone");
        return wrongs.atMost("town", draft.town(), LINE_CHARACTERS)
                .atMost("safe-contact", draft.safeContact(), WORDS_CHARACTERS)
                .atMost("what-for", draft.whatFor(), WORDS_CHARACTERS);
    }
}
