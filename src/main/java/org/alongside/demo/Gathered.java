package org.alongside.demo;

import java.util.List;
import org.alongside.contacts.ChangeGathering;
import org.alongside.contacts.GatheringDraft;
import org.alongside.contacts.LogGathering;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** An evening for several families, logged once, and put right: it took longer. */
@Component
@Profile("demo")
record Gathered(LogGathering gatherings, ChangeGathering changes) implements Chapter {

    @Override
    public void tell(Telling telling) {
        telling.supporter().ifPresent(leader -> telling.at(telling.now().minusDays(3), () -> gather(telling, leader)));
    }

    private void gather(Telling telling, String leader) {
        var day = telling.today().minusDays(4);
        var theirs = telling.with(leader, day);
        if (theirs.isEmpty()) return;
        var came = theirs.stream()
                .limit(4)
                .map(home -> new GatheringDraft.Guest(home.id(), List.of(telling.caregiver(home)), ""))
                .toList();
        var id = telling.aside().id(day);
        var draft = new GatheringDraft(
                "support-group",
                "Bedtimes, and who minds us",
                day.toString(),
                "17:30",
                telling.zone().getId(),
                "90",
                "community",
                List.of("emotional", "informational"),
                "We shared a supper and what works at bedtime. Next time somebody from the library comes.",
                null,
                "",
                came,
                theirs.stream().skip(4).limit(2).map(Home::id).toList());
        var logged = gatherings.log(telling.who(leader), id, draft);
        if (!(logged instanceof LogGathering.Logged))
            throw new IllegalStateException("A group of the demo was refused: " + logged);
        var changed = changes.change(telling.who(leader), id, 1, longer(draft));
        if (!(changed instanceof ChangeGathering.Changed))
            throw new IllegalStateException("A group of the demo was not put right: " + changed);
    }

    private static GatheringDraft longer(GatheringDraft draft) {
        return new GatheringDraft(
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
    }
}
