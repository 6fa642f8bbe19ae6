package org.alongside.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One invented family: who lives there, its way through one program, and who walks with it. */
record Home(
        UUID id,
        String town,
        String safeContact,
        Person caregiver,
        List<Person> children,
        String phone,
        Cast.Program program,
        @Nullable String site,
        LocalDate started,
        @Nullable LocalDate ended,
        @Nullable String endReason,
        List<Walk> walks,
        String rhythm,
        int gapDays) {

    record Person(
            UUID id,
            String given,
            String family,
            String nameToUse,
            @Nullable LocalDate born,
            List<String> languages,
            String relation) {

        String toUse() {
            return nameToUse.isEmpty() ? given : nameToUse;
        }
    }

    /** One supporter walking with the family; {@code until} is the last day, null means still. */
    record Walk(String supporter, LocalDate from, @Nullable LocalDate until) {}

    /** Makes homes from the cast, in the order in which the cast names their supporters. */
    static final class Maker {
        private final Cast cast;
        private final Chance chance;
        private final LocalDate today;
        private int phones = 100;

        Maker(Cast cast, Chance chance, LocalDate today) {
            this.cast = cast;
            this.chance = chance;
            this.today = today;
        }

        /** The families of one agency: each supporter's own, some that have gone their way, some still waiting. */
        List<Home> of(Cast.Agency agency) {
            var homes = new ArrayList<Home>();
            for (var worker : agency.people()) {
                if (!worker.isSupporter()) continue;
                int count = worker.families() == null ? 0 : worker.families();
                var known = cast.known().stream()
                        .filter(one -> one.supporter().equals(worker.name()))
                        .toList();
                known.forEach(one -> homes.add(known(agency, worker, one)));
                for (int n = known.size(); n < count; n++) homes.add(unknown(agency, worker, false));
                for (int n = 0; n < count / 6; n++) homes.add(unknown(agency, worker, true));
            }
            for (int n = 0; n < agency.waiting(); n++) homes.add(waiting(agency));
            return homes;
        }

        private Home known(Cast.Agency agency, Cast.Worker worker, Cast.Known one) {
            var started = today.minusDays(one.startedDaysAgo());
            var caregiver = person(
                    one.caregiver().getFirst(),
                    one.caregiver().getLast(),
                    one.nameToUse(),
                    null,
                    one.languages(),
                    "",
                    started);
            var children = one.children().stream()
                    .map(child -> person(
                            child.getFirst(),
                            one.caregiver().getLast(),
                            null,
                            born(Integer.parseInt(child.getLast()), today),
                            List.of("en"),
                            "child",
                            started))
                    .toList();
            return new Home(
                    chance.id(started),
                    one.town(),
                    one.safeContact() == null ? "" : one.safeContact(),
                    caregiver,
                    children,
                    phone(),
                    program(agency, worker),
                    worker.site(),
                    started,
                    null,
                    null,
                    List.of(new Walk(worker.name(), started, null)),
                    one.rhythm(),
                    one.gapDays() == null ? 0 : one.gapDays());
        }

        private Home unknown(Cast.Agency agency, Cast.Worker worker, boolean gone) {
            var started = today.minusDays(gone ? chance.between(180, 380) : chance.between(9, 360));
            var ended = gone ? started.plusDays(chance.between(60, 150)) : null;
            var walks = new ArrayList<Walk>();
            var before = earlierSupporter(agency, worker);
            if (!gone && before != null && started.isBefore(today.minusDays(150)) && chance.once(7)) {
                var handedOver = started.plusDays(chance.between(60, 110));
                walks.add(new Walk(before, started, handedOver.minusDays(1)));
                walks.add(new Walk(worker.name(), handedOver, null));
            } else {
                walks.add(new Walk(worker.name(), started, ended));
            }
            return home(
                    agency,
                    program(agency, worker),
                    worker.site(),
                    started,
                    ended,
                    walks,
                    chance.once(9) ? "gap" : "steady");
        }

        private Home waiting(Cast.Agency agency) {
            var program = chance.of(agency.programs());
            return home(agency, program, null, today.minusDays(chance.between(2, 16)), null, List.of(), "waiting");
        }

        private Home home(
                Cast.Agency agency,
                Cast.Program program,
                @Nullable String site,
                LocalDate started,
                @Nullable LocalDate ended,
                List<Walk> walks,
                String rhythm) {
            var name = chance.of(cast.family());
            var languages =
                    chance.once(8) ? List.of("es", "en") : chance.once(20) ? List.of("bla", "en") : List.of("en");
            var caregiver = person(chance.of(cast.given()), name, null, null, languages, "", started);
            var children = new ArrayList<Person>();
            for (int n = chance.between(1, 3); n > 0; n--) {
                children.add(person(
                        chance.of(cast.children()),
                        name,
                        null,
                        born(chance.between(0, 17), started),
                        List.of("en"),
                        "child",
                        started));
            }
            return new Home(
                    chance.id(started),
                    chance.of(cast.towns().getOrDefault(agency.name(), List.of(""))),
                    chance.once(5) ? chance.of(cast.safeContact()) : "",
                    caregiver,
                    children,
                    phone(),
                    program,
                    site,
                    started,
                    ended,
                    ended == null ? null : chance.of(cast.endReasons()),
                    walks,
                    rhythm,
                    chance.between(15, 30));
        }

        private Person person(
                String given,
                String family,
                @Nullable String toUse,
                @Nullable LocalDate born,
                List<String> languages,
                String relation,
                LocalDate day) {
            return new Person(chance.id(day), given, family, toUse == null ? "" : toUse, born, languages, relation);
        }

        private @Nullable String earlierSupporter(Cast.Agency agency, Cast.Worker worker) {
            return agency.people().stream()
                    .filter(other -> other.isSupporter()
                            && !other.equals(worker)
                            && worker.program() != null
                            && worker.program().equals(other.program()))
                    .map(Cast.Worker::name)
                    .findFirst()
                    .orElse(null);
        }

        private static Cast.Program program(Cast.Agency agency, Cast.Worker worker) {
            return agency.programs().stream()
                    .filter(one -> one.name().equals(worker.program()))
                    .findFirst()
                    .orElseThrow();
        }

        private LocalDate born(int age, LocalDate on) {
            return on.minusYears(age).minusDays(chance.between(10, 350));
        }

        /** Numbers set aside for stories: 555-0100 to 555-0199 in each area. */
        private String phone() {
            var areas = List.of("406", "307", "208", "701", "605");
            int n = phones++ - 100;
            return "+1%s55501%02d".formatted(areas.get(n / 100 % areas.size()), n % 100);
        }
    }
}
