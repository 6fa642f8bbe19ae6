package org.alongside.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.alongside.access.DemoAccounts;
import org.alongside.certification.Directory;
import org.alongside.certification.DirectoryEntry;
import org.alongside.credentials.Fact;
import org.alongside.credentials.FactStore;
import org.alongside.credentials.KeepFacts;
import org.alongside.credentials.KeepRecords;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A third agency, of many supporters and few words, so that a network's figures have something to count. */
@Component
@Profile("demo")
record Neighbours(
        DemoAccounts accounts, Db db, FactStore facts, KeepFacts keep, Directory directory, KeepRecords records) {
    private static final ZoneId ZONE = ZoneId.of("America/Denver");
    private static final int PEOPLE = 38;
    private static final int COUNTED = 3;
    private static final List<String> NAMES = List.of(
            "Ada", "Bea", "Cora", "Dell", "Elsa", "Finn", "Gwen", "Hank", "Ivy", "Jory", "Kay", "Lars", "Mae", "Nell",
            "Otto", "Pia", "Quinn", "Reva", "Sol", "Tess");
    private static final List<String> FAMILY_NAMES =
            List.of("Aldous", "Birdsong", "Caine", "Dahl", "Eagle Speaker", "Fenn", "Garrow");
    private static final List<String> COUNTIES =
            List.of("yellowstone", "yellowstone", "yellowstone", "big-horn", "carbon", "stillwater");
    private static final List<String> NEEDS = List.of(
            "behavioral-health", "behavioral-health", "developmental", "special-health-care-need", "substance-use");

    void tell(LocalDate today, Chance chance) {
        var agency = accounts.found("Yellowstone Parents Together", ZONE);
        accounts.add(agency, ZONE, "Willa Crane", "willa.crane@example.org", List.of(Role.MANAGER));
        var lead = accounts.add(agency, ZONE, "Amos Reddy", "amos.reddy@example.org", List.of(Role.SUPERVISOR));
        for (int n = 0; n < PEOPLE; n++) {
            var name = NAMES.get(n % NAMES.size()) + " " + FAMILY_NAMES.get(n % FAMILY_NAMES.size());
            var email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
            var one = accounts.add(agency, ZONE, name, email, List.of(Role.SUPPORTER));
            accounts.supervise(lead, one, today.minusMonths(chance.between(2, 30)));
            lived(one, today, chance);
            if (n % COUNTED > 0) keep.letBeCounted(one, one.person(), true);
            if (n % COUNTED < 2) shown(one, n, chance);
        }
        records.keep();
    }

    /** What the standard asks of their lives, the one more and the other less of it. */
    private void lived(Actor one, LocalDate today, Chance chance) {
        var told = new ArrayList<Fact>();
        told.add(fact(one, today, chance, Fact.Kind.BORN, "", today.minusYears(chance.between(24, 58)), null));
        if (chance.between(0, 3) > 0)
            told.add(
                    fact(one, today, chance, Fact.Kind.RESIDENCE, "MT", today.minusYears(chance.between(2, 12)), null));
        told.add(fact(
                one,
                today,
                chance,
                Fact.Kind.LIVED_EXPERIENCE,
                NEEDS.get(chance.between(0, NEEDS.size() - 1)),
                today.minusYears(chance.between(1, 6)),
                today.minusYears(chance.between(8, 16))));
        db.as(Actor.system(one.agency(), one.zone()), () -> facts.add(told));
    }

    private static Fact fact(
            Actor one,
            LocalDate today,
            Chance chance,
            Fact.Kind kind,
            String what,
            LocalDate from,
            @Nullable LocalDate child) {
        return new Fact(chance.id(today), one.person(), kind, what, from, null, child, null);
    }

    private void shown(Actor one, int n, Chance chance) {
        var blank = directory.own(one, true);
        var kept = directory.keep(
                one,
                new DirectoryEntry(
                        blank.id(),
                        true,
                        blank.name(),
                        "",
                        List.of(COUNTIES.get(n % COUNTIES.size())),
                        chance.between(0, 3) == 0 ? List.of("en", "es") : List.of("en"),
                        List.of("family"),
                        "",
                        "",
                        "",
                        true,
                        0));
        if (!(kept instanceof Change.Done<DirectoryEntry>))
            throw new IllegalStateException("An entry of the demo's directory was refused: " + kept);
    }
}
