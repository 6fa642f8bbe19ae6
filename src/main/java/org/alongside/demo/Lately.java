package org.alongside.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.contacts.ChangeGathering;
import org.alongside.contacts.ContactDraft;
import org.alongside.contacts.GatheringDraft;
import org.alongside.contacts.LogContact;
import org.alongside.contacts.MarkOwnFamily;
import org.alongside.contacts.PrepareContact;
import org.alongside.contacts.TogetherDraft;
import org.alongside.families.AnswerAlike;
import org.alongside.families.SuggestAlike;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happened in the last days: a group put right, work on goals with days for the next step, own family, two who look like one. */
@Component
@Profile("demo")
record Lately(
        ChangeGathering groups,
        PrepareContact preparing,
        LogContact contacts,
        MarkOwnFamily own,
        SuggestAlike suggesting,
        AnswerAlike answering) {

    /** Somebody's family, and who is enrolled. */
    record Home(UUID family, UUID caregiver) {}

    /** The day after, it turns out that it took longer. */
    void putRight(Actor leader, UUID group, GatheringDraft draft) {
        var shared = new GatheringDraft(
                draft.kind(),
                draft.topic(),
                draft.day(),
                draft.time(),
                draft.zone(),
                "105",
                draft.place(),
                draft.supportTypes(),
                draft.whatHappened() + " We stayed to wash up together.",
                draft.helper(),
                draft.largeBecause(),
                List.of(),
                List.of());
        var outcome = groups.change(leader, group, 1, shared);
        if (!(outcome instanceof ChangeGathering.Changed))
            throw new IllegalStateException("A group of the demo was not put right: " + outcome);
    }

    /** A visit for whatever the caregiver wants to reach, with days for the next step. */
    void workOnGoals(Actor supporter, Home home, UUID id, LocalDate day) {
        var goals = preparing.fresh(supporter, home.family()).orElseThrow().goals().stream()
                .map(goal -> goal.id())
                .toList();
        log(
                supporter,
                home,
                id,
                day,
                "We went over what is reached and what comes next. One thing is done already.",
                goals,
                "Ask how the first step went",
                day.plusDays(5).toString(),
                day.plusDays(9).toString());
    }

    /** Help in one's own family: work, and no experience. */
    void ownFamily(Actor supporter, Home home, UUID id, LocalDate day) {
        log(supporter, home, id, day, "My cousin asked me along to the clinic.", List.of(), "", "", "");
        own.mark(supporter, id, true);
    }

    private void log(
            Actor supporter,
            Home home,
            UUID id,
            LocalDate day,
            String words,
            List<UUID> goals,
            String next,
            String from,
            String until) {
        var outcome = contacts.log(
                supporter,
                id,
                new ContactDraft(
                        home.family(),
                        null,
                        day.toString(),
                        "13:10",
                        supporter.zone().getId(),
                        "40",
                        "call",
                        true,
                        "",
                        "",
                        List.of(home.caregiver()),
                        List.of("emotional"),
                        List.of(),
                        words,
                        next,
                        until,
                        "",
                        "",
                        TogetherDraft.NOTHING,
                        goals,
                        from));
        if (!(outcome instanceof LogContact.Logged))
            throw new IllegalStateException("A contact of the demo was refused: " + outcome);
    }

    /** Three pairs that look like one person: about one the manager has said why they are two, the others wait. */
    void lookAlike(Actor supporter, Actor manager, List<Home> homes, Supplier<UUID> ids) {
        for (int n = 0; n + 1 < Math.min(homes.size(), 4); n++) {
            var id = ids.get();
            done(suggesting.suggest(
                    supporter,
                    id,
                    homes.get(n).caregiver(),
                    homes.get(n + 1).caregiver(),
                    "Both gave the same number for messages, and their children are in one class."));
            if (n == 0) done(answering.areTwo(manager, id, "They are neighbors who share a phone. I spoke to both."));
        }
    }

    private static <T> void done(Change<T> change) {
        if (!(change instanceof Change.Done<T>))
            throw new IllegalStateException("What happened lately in the demo was refused: " + change);
    }
}
