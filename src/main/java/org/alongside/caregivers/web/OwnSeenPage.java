package org.alongside.caregivers.web;

import java.time.LocalDate;
import java.util.List;
import org.alongside.caregivers.Own;
import org.alongside.caregivers.ReadOwn;
import org.alongside.consents.Disclosure;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.Shell;

/** Who was told something about a caregiver, and who of the agency looked into their record. */
public record OwnSeenPage(List<Told> told, List<Looker> lookers) {

    public record Told(String to, String what, String why, String who, String notice) {}

    /** @param urgent said where it was under urgent access; "" for everybody else */
    public record Looker(String name, String role, String when, String urgent) {}

    static OwnSeenPage of(ReadOwn.Seen seen, Actor actor, LocalDate today, Shell shell) {
        return new OwnSeenPage(
                seen.told().stream().map(one -> told(one, actor, today, shell)).toList(),
                seen.lookers().stream()
                        .map(one -> looker(one, actor, today, shell))
                        .toList());
    }

    private static Told told(Disclosure one, Actor actor, LocalDate today, Shell shell) {
        return new Told(
                one.recipientName(),
                one.what(),
                shell.say(
                        "consents.ledger.why",
                        shell.say("consents.purpose." + one.purpose()),
                        shell.say("consents.basis." + one.basis())),
                shell.say(
                        "consents.ledger.who",
                        one.byName(),
                        shell.words().spoken().moment(one.at(), actor.zone(), today)),
                one.notice().isEmpty() ? "" : shell.say("consents.ledger.notice", one.notice()));
    }

    private static Looker looker(Own.Looker one, Actor actor, LocalDate today, Shell shell) {
        var roles = one.roles().stream()
                .map(role -> shell.say("platform.role." + role.code()))
                .toList();
        return new Looker(
                one.name(),
                shell.words().spoken().list(roles),
                shell.say(
                        "caregivers.looked",
                        one.days(),
                        shell.words().spoken().moment(one.last(), actor.zone(), today)),
                one.urgent() ? shell.say("caregivers.looked.urgent") : "");
    }
}
