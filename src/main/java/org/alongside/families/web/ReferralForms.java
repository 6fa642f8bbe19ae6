package org.alongside.families.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.families.Referral;
import org.alongside.families.TakeReferral;
import org.alongside.families.web.AlikeForms.Use;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.programs.ProgramStore;
import org.springframework.stereotype.Component;

/** Makes the forms of referrals, and reads what they send. */
@Component
class ReferralForms {
    private final Db db;
    private final Clock clock;
    private final ProgramStore programs;
    private final Definitions definitions;

    ReferralForms(Db db, Clock clock, ProgramStore programs, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.programs = programs;
        this.definitions = definitions;
    }

    static TakeReferral.Draft draft(UUID id, Sent sent) {
        return new TakeReferral.Draft(
                id,
                sent.line("received-on"),
                sent.line("way"),
                sent.line("source"),
                sent.line("source-name"),
                sent.line("source-phone"),
                sent.line("given-name"),
                sent.line("family-name"),
                sent.line("phone"),
                sent.line("town"),
                sent.words("safe-contact"),
                sent.words("what-for"),
                sent.id("program").orElse(null),
                sent.id(AlikeForms.PICKED).orElse(null));
    }

    ReferralForm fresh(Actor actor, TakeReferral.Draft draft, AlikeNote alike, Problems problems) {
        return form(actor, draft, 0, alike, List.of(), problems);
    }

    /** Who it is about was looked at when it was taken in. */
    ReferralForm change(
            Actor actor, TakeReferral.Draft draft, int version, List<Difference> differences, Problems problems) {
        var alike = AlikeNote.asking(AlikeForms.ask("", Use.REFERRAL, null));
        return form(actor, draft, version, alike, differences, problems);
    }

    private ReferralForm form(
            Actor actor,
            TakeReferral.Draft draft,
            int version,
            AlikeNote alike,
            List<Difference> differences,
            Problems problems) {
        return new ReferralForm(
                draft,
                version,
                choices("referral-ways", draft.way(), actor),
                choices("referral-sources", draft.source(), actor),
                db.read(actor, programs::all).stream()
                        .map(one -> Choice.of(
                                one.id().toString(), one.name(), one.id().equals(draft.program())))
                        .toList(),
                alike,
                differences,
                problems);
    }

    List<Difference> differences(Actor actor, Referral there, TakeReferral.Draft mine, Shell shell) {
        var all = new ArrayList<Difference>();
        var add = new Object() {
            void line(String label, String theirs, String yours) {
                all.addAll(Difference.between(shell.say("families." + label), theirs, yours));
            }
        };
        add.line("referral.received-on", there.receivedOn().toString(), mine.receivedOn());
        add.line("referral.way", title("referral-ways", there.way(), actor), title("referral-ways", mine.way(), actor));
        add.line(
                "referral.source",
                title("referral-sources", there.source(), actor),
                title("referral-sources", mine.source(), actor));
        add.line("referral.source-name", there.sourceName(), mine.sourceName());
        add.line("referral.source-phone", there.sourcePhone(), mine.sourcePhone());
        add.line("given-name", there.givenName(), mine.givenName());
        add.line("family-name", there.familyName(), mine.familyName());
        add.line("referral.phone", there.phone(), mine.phone());
        add.line("town", there.town(), mine.town());
        add.line("safe-contact", there.safeContact(), mine.safeContact());
        add.line("referral.what-for", there.whatFor(), mine.whatFor());
        var names = db.read(actor, programs::all);
        add.line(
                "referral.program",
                there.programName() == null ? "" : there.programName(),
                names.stream()
                        .filter(one -> one.id().equals(mine.program()))
                        .map(one -> one.name())
                        .findFirst()
                        .orElse(""));
        return all;
    }

    private String title(String list, String code, Actor actor) {
        return definitions.codes(list, actor.agency(), actor.today(clock)).title(code);
    }

    private List<Choice> choices(String list, String picked, Actor actor) {
        return definitions.codes(list, actor.agency(), actor.today(clock)).codes().stream()
                .map(code -> Choice.of(code.code(), code.title(), code.code().equals(picked)))
                .toList();
    }
}
