package org.alongside.demo;

import static org.alongside.demo.Telling.done;

import java.time.LocalDate;
import org.alongside.access.DemoAccounts;
import org.alongside.contacts.ApproveVisits;
import org.alongside.network.KeepSite;
import org.alongside.platform.db.Role;
import org.alongside.programs.KeepPhases;
import org.alongside.programs.KeepProgram;
import org.alongside.programs.PeerKind;
import org.alongside.programs.Program;
import org.alongside.rhythm.SetRhythm;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How an agency began: its people and who supervises whom, its sites, its programs with their phases and rhythms. */
@Component
@Profile("demo")
record Founded(
        DemoAccounts accounts,
        KeepSite sites,
        KeepProgram programs,
        KeepPhases phases,
        SetRhythm rhythms,
        ApproveVisits approvals)
        implements Chapter {
    private static final int DAYS_AGO = 400;
    private static final long TRAINED = 20_261_123;

    @Override
    public void tell(Telling telling) {
        var since = telling.today().minusDays(DAYS_AGO);
        telling.on(since, () -> {
            people(telling, since);
            sites(telling);
            var trained = new Chance(TRAINED);
            for (var program : telling.agency().programs()) begin(telling, program, since, trained);
        });
    }

    private void people(Telling telling, LocalDate since) {
        var agency = telling.agency();
        var id = accounts.found(agency.name(), agency.zone());
        for (var worker : agency.people()) {
            var roles = worker.roles().stream().map(Role::of).toList();
            telling.comes(worker.name(), accounts.add(id, agency.zone(), worker.name(), worker.email(), roles));
        }
        for (var worker : agency.people())
            if (worker.supervisor() != null)
                accounts.supervise(telling.who(worker.supervisor()), telling.who(worker.name()), since);
    }

    private void sites(Telling telling) {
        for (var site : telling.agency().sites())
            telling.site(
                    site.name(),
                    done(sites.add(telling.manager(), site.name(), site.town())).id());
    }

    private void begin(Telling telling, Cast.Program program, LocalDate since, Chance trained) {
        var manager = telling.manager();
        var kind = PeerKind.of(program.peerKind()).orElseThrow();
        var kept = done(programs.add(manager, program.name(), kind, program.supporterTitle(), Program.LATE_ENTRY_DAYS));
        telling.program(program.name(), kept.id());
        if (kind == PeerKind.RECOVERY) approve(telling, program, since, trained);
        var lines = program.phases().stream()
                .map(phase -> new KeepPhases.Line(null, phase.name(), phase.days()))
                .toList();
        var phased = done(phases.keep(manager, kept.id(), kept.version(), lines));
        done(rhythms.set(manager, phased.id(), phased.version(), SetRhythm.Wanted.always(program.cadence())));
    }

    /** Those of a recovery program are trained to supervise visits with the children. */
    private void approve(Telling telling, Cast.Program program, LocalDate since, Chance trained) {
        for (var worker : telling.agency().people()) {
            if (!worker.isSupporter() || !program.name().equals(worker.program())) continue;
            done(approvals.approve(
                    telling.manager(),
                    new ApproveVisits.Draft(
                            trained.id(since),
                            telling.who(worker.name()).person(),
                            since.toString(),
                            "",
                            "Two days of training on supervised visits; agreed with the county office.")));
        }
    }
}
