package org.alongside.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.field.FamiliesStore.Asked;
import org.alongside.field.FamiliesStore.Cursor;
import org.alongside.field.FamiliesStore.Which;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A page of families costs what it shows, whatever is chosen: among 20,000 families, or as many as {@code -Dfamilies} says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListingFamiliesAmongManyTest {
    private static final int FAMILIES = Integer.getInteger("families", 20_000);
    private static final LocalDate TODAY = World.TODAY;

    private TestDatabase database;
    private World world;
    private FamiliesStore families;
    private UUID site;
    private UUID rareProgram;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        families = new FamiliesStore(database.sql);
        rareProgram = world.program(world.program, "A rare program", "family", "Guide");
        site = database.ids.next();
        database.db.as(world.program, () -> {
            database.sql
                    .sql("insert into site (agency_id, id, name) values (?, ?, 'Havre')")
                    .params(world.agency, site)
                    .update();
        });
        load();
    }

    @AfterAll
    void close() {
        database.close();
    }

    /** One family in 400 is in the rare program and at the site, one in 500 has no supporter, one in 300 is not enrolled, a tenth has ended. */
    private void load() {
        database.superuser()
                .sql("""
                do $$
                begin
                  set local session_replication_role = replica;
                  insert into family (agency_id, id, name, sorted_as, enrolled)
                  select '%1$s', ('0f000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Family ' || n, 'family' || lpad(n::text, 9, '0'), n %% 300 > 0
                    from generate_series(1, %2$d) n;
                  insert into person (agency_id, id, family_id, kind, given_name, family_name)
                  select agency_id, id, id, 'caregiver', 'Given', name from family where name like 'Family %%';
                  insert into enrollment (agency_id, id, family_id, caregiver_id, program_id, site_id, started_on, ended_on, walked_until)
                  select agency_id, id, id, id, case when n %% 400 = 0 then '%3$s' else '%4$s' end::uuid, case when n %% 400 = 0 then '%5$s' end::uuid, '2025-01-01',
                         case when n %% 10 = 0 then '2026-01-01' end::date, case when n %% 500 = 1 then '-infinity' else 'infinity' end::date
                    from (select f.*, right(f.id::text, 12)::int as n from family f where f.name like 'Family %%' and f.enrolled) f;
                  insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, starts_on)
                  select agency_id, id, id, id, '%6$s', '2025-01-01'
                    from (select f.*, right(f.id::text, 12)::int as n from family f where f.name like 'Family %%' and f.enrolled) f where n %% 999 = 2 and n %% 500 <> 1;
                end $$
                """.formatted(world.agency, FAMILIES, rareProgram, world.familyProgram, site, world.sam.person()))
                .update();
        for (var table : List.of("family", "person", "enrollment", "assignment")) {
            database.superuser().sql("vacuum analyze " + table).update();
        }
    }

    @Test
    void everyChoiceGivesItsFamilies() {
        assertThat(page(asked(Which.NOW, null, null, null))).hasSize(51);
        assertThat(page(asked(Which.ENDED, null, null, null))).hasSize(51).allMatch(one -> one.endedOn() != null);
        assertThat(all(asked(Which.WAITING, null, null, null)))
                .hasSize(waiting())
                .allMatch(one -> one.walked() == null);
        assertThat(all(asked(Which.NEW, null, null, null)))
                .hasSize(FAMILIES / 300)
                .allMatch(one -> one.program() == null && one.caregiver() != null);
        assertThat(all(asked(Which.ENDED, rareProgram, null, null)))
                .hasSize(rare())
                .allMatch(one -> one.program().equals("A rare program"));
        assertThat(all(asked(Which.ENDED, null, site, null))).hasSize(rare());
        assertThat(page(asked(Which.NOW, null, null, world.sam.person())))
                .isNotEmpty()
                .allMatch(one -> one.walked().equals("Sam Tremblay"));
        assertThat(page(new Asked(world.rosa.person(), false, Which.NOW, null, null, null, TODAY), world.rosa))
                .hasSize(2);
    }

    @Test
    void everyChoiceTakesMilliseconds() {
        var choices = new ArrayList<Asked>();
        for (var which : Which.values()) choices.add(asked(which, null, null, null));
        choices.add(asked(Which.ENDED, rareProgram, null, null));
        choices.add(asked(Which.NOW, world.familyProgram, null, null));
        choices.add(asked(Which.ENDED, null, site, null));
        choices.add(asked(Which.NOW, null, null, world.sam.person()));
        for (var one : choices) {
            var took = milliseconds(world.nora, one);
            assertThat(took).as(one.toString()).isLessThan(50);
        }
        assertThat(milliseconds(world.rosa, new Asked(world.rosa.person(), false, Which.NOW, null, null, null, TODAY)))
                .isLessThan(20);
    }

    private double milliseconds(Actor actor, Asked asked) {
        var middle = new Cursor("family" + "%09d".formatted(FAMILIES / 2), new UUID(0, 0));
        return database.db.read(actor, () -> {
            var best = Double.MAX_VALUE;
            for (var i = 0; i < 8; i++) {
                var time = families.explained(asked, i % 2 == 0 ? Cursor.START : middle, 51, "analyze, timing off")
                        .getLast();
                best = Math.min(best, Double.parseDouble(time.replaceAll("[^0-9.]", "")));
            }
            return best;
        });
    }

    private List<FamiliesStore.Listed> all(Asked asked) {
        var all = new ArrayList<FamiliesStore.Listed>();
        var cursor = Cursor.START;
        while (true) {
            var from = cursor;
            var some = database.db.read(world.nora, () -> families.page(asked, from, 50));
            all.addAll(some);
            if (some.size() < 50) return all;
            cursor = new Cursor(some.getLast().sorted(), some.getLast().family());
        }
    }

    private List<FamiliesStore.Listed> page(Asked asked) {
        return page(asked, world.nora);
    }

    private List<FamiliesStore.Listed> page(Asked asked, Actor actor) {
        return database.db.read(actor, () -> families.page(asked, Cursor.START, 51));
    }

    private Asked asked(Which which, @Nullable UUID program, @Nullable UUID site, @Nullable UUID supporter) {
        return new Asked(world.nora.person(), true, which, program, site, supporter, TODAY);
    }

    private int waiting() {
        return (int) IntStream.rangeClosed(1, FAMILIES)
                .filter(n -> n % 500 == 1 && n % 10 != 0 && n % 300 != 0)
                .count();
    }

    private int rare() {
        return (int) IntStream.rangeClosed(1, FAMILIES)
                .filter(n -> n % 400 == 0 && n % 300 != 0)
                .count();
    }
}
