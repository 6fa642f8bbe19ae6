package org.alongside.demo;

import static org.alongside.demo.Telling.done;

import org.alongside.families.TakeReferral;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Families somebody referred: taken down, called a day later, and closed where nobody ever answered. */
@Component
@Profile("demo")
record Referrals(TakeReferral referrals) implements Chapter {

    @Override
    public void tell(Telling telling) {
        for (var one : telling.agency().referrals()) tell(telling, one);
    }

    private void tell(Telling telling, Cast.Referral one) {
        var day = telling.today().minusDays(one.daysAgo());
        var id = telling.aside().id(day);
        telling.on(
                day,
                () -> done(referrals.take(
                        telling.manager(),
                        new TakeReferral.Draft(
                                id,
                                day.toString(),
                                one.way(),
                                one.source(),
                                one.sourceName(),
                                "",
                                one.caregiver().getFirst(),
                                one.caregiver().getLast(),
                                one.phone(),
                                one.town(),
                                "",
                                one.whatFor(),
                                telling.program(one.program()),
                                null))));
        var tried = one.tried();
        if (tried == null) return;
        var ended = one.ended();
        if (ended != null)
            telling.on(day.plusDays(14), () -> done(referrals.close(telling.manager(), id, "no-answer", ended)));
        var next = day.plusDays(1);
        telling.on(
                next,
                () -> done(referrals.reach(
                        telling.manager(), telling.aside().id(next), id, next.toString(), "call", false, tried)));
    }
}
