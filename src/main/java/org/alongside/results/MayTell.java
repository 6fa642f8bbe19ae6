package org.alongside.results;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.consents.Decided;
import org.alongside.consents.Item;
import org.alongside.consents.MayShare;
import org.alongside.network.Partner;
import org.alongside.platform.db.Actor;
import org.springframework.stereotype.Component;

/**
 * May this partner tell this agency a result about this person? It must hold on the day it was told and on the day it is written
 * down: what came before anybody signed was not ours to know, and when a permission has ended nothing new is kept.
 */
@Component
public class MayTell {
    /** What results are used for here, the usual one first. */
    private static final List<Purpose> PURPOSES = List.of(Purpose.CARE_COORDINATION, Purpose.TREATMENT);

    private final MayShare mayShare;

    MayTell(MayShare mayShare) {
        this.mayShare = mayShare;
    }

    public sealed interface Answer {}

    /** @param consent the permission that holds today */
    public record Yes(UUID consent, Purpose purpose) implements Answer {}

    /** @param decided why not, of the usual purpose */
    public record No(Decided decided, LocalDate on) implements Answer {}

    /** @param reportedOn the day it was told */
    public Answer ask(
            Actor actor,
            Partner partner,
            UUID family,
            UUID person,
            UUID result,
            LocalDate reportedOn,
            LocalDate today) {
        var item = new Item(result, family, person, null, Information.TEST_RESULTS, true);
        No no = null;
        for (var purpose : PURPOSES) {
            var answer = ask(actor, partner, item, purpose, new TreeSet<>(List.of(reportedOn, today)));
            if (answer instanceof Yes yes) return yes;
            if (no == null && answer instanceof No first) no = first;
        }
        if (no == null) throw new IllegalStateException("Nothing was asked.");
        return no;
    }

    /** Of some people, those of whom this partner may tell results today, whatever the use. */
    public List<Recovering> of(Actor actor, Partner partner, List<Recovering> people, LocalDate today) {
        var may = new HashSet<UUID>();
        for (var purpose : PURPOSES) {
            var items = people.stream()
                    .filter(one -> !may.contains(one.person()))
                    .map(one ->
                            new Item(one.person(), one.family(), one.person(), null, Information.TEST_RESULTS, true))
                    .toList();
            mayShare.decideInbound(actor, partner, purpose, items, today).stream()
                    .filter(Decided::isAllowed)
                    .forEach(decided -> may.add(decided.item().person()));
        }
        return people.stream().filter(one -> may.contains(one.person())).toList();
    }

    private Answer ask(Actor actor, Partner partner, Item item, Purpose purpose, TreeSet<LocalDate> days) {
        Answer answer = null;
        for (var day : days) {
            var decided = mayShare.decideInbound(actor, partner, purpose, List.of(item), day)
                    .getFirst();
            var consent = decided.consent();
            if (consent.isEmpty()) return new No(decided, day);
            answer = new Yes(consent.get(), purpose);
        }
        if (answer == null) throw new IllegalStateException("There is always a day.");
        return answer;
    }
}
