package org.alongside.telling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.alongside.consents.ConsentStore;
import org.alongside.consents.ConsentWords;
import org.alongside.consents.Decided;
import org.alongside.keeping.AnswerCorrection;
import org.alongside.keeping.CorrectionWords;
import org.alongside.network.PartnerStore;
import org.alongside.platform.db.Actor;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.words.Words;
import org.springframework.stereotype.Component;

/**
 * What must stand on a paper that leaves: the notice the law prescribes, the scope of each consent it rests on (42 CFR 2.32), and what
 * the person says where a correction was denied (45 CFR 164.526(d)(5)).
 */
@Component
public class Notices {
    private final Clock clock;
    private final ConsentStore consents;
    private final PartnerStore partners;
    private final Definitions definitions;
    private final AnswerCorrection corrections;

    Notices(
            Clock clock,
            ConsentStore consents,
            PartnerStore partners,
            Definitions definitions,
            AnswerCorrection corrections) {
        this.clock = clock;
        this.consents = consents;
        this.partners = partners;
        this.definitions = definitions;
        this.corrections = corrections;
    }

    /**
     * In the transaction in which it leaves.
     *
     * @param agency its name
     * @param notice in the words of the law, "" where none is due
     */
    public List<String> of(Actor actor, String agency, List<Decided> items, String notice, Words words) {
        var today = LocalDate.ofInstant(clock.instant(), actor.zone());
        var say = ConsentWords.of(words, definitions, actor.agency(), agency, today, partners.all());
        var notices = new LinkedHashSet<String>();
        notice.lines().forEach(notices::add);
        items.stream()
                .flatMap(one -> one.consent().stream())
                .distinct()
                .map(id -> say.scope(consents.find(id).orElseThrow().consent()))
                .forEach(notices::add);
        var people = items.stream().map(one -> one.item().person()).distinct().toList();
        corrections.disagreed(actor, people).stream()
                .map(one -> CorrectionWords.statement(one, words))
                .forEach(notices::add);
        return List.copyOf(notices);
    }
}
