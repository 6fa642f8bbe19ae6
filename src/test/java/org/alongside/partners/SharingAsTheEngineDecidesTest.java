package org.alongside.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.alongside.consent.ConsentCase;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.consents.Item;
import org.alongside.consents.RandomConsents;
import org.alongside.network.Partner;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Over random families, consents, days and partners: a partner's page lets out no report that holds a thing the engine would
 * refuse on that day, no report whose things are all allowed is missing, and the ledger has what was let out and nothing else.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharingAsTheEngineDecidesTest {
    private static final List<Information> TOLD =
            List.of(Information.ATTENDANCE, Information.PLAN, Information.SCORES, Information.TEST_RESULTS);

    private final Random random = new Random(7);
    private final List<Told> reports = new ArrayList<>();
    private final List<Somebody> people = new ArrayList<>();
    private TestDatabase database;
    private World world;
    private PartnersUnderTest partners;
    private RandomConsents consents;

    /** @param family the one family they were invited for; null for all of the partner's */
    private record Somebody(
            Actor actor, Partner partner, @Nullable UUID family) {}

    private record Told(UUID id, World.Household home, Partner partner, Purpose purpose, List<Item> items) {}

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        partners = new PartnersUnderTest(database);
        consents = new RandomConsents(world, random, TOLD);
        partners.consents.reviewPart2.review(
                world.nora, database.ids.next(), world.familyProgram, "not", "It is only peer support.");
        var homes = new ArrayList<World.Household>();
        for (int n = 0; n < 6; n++)
            homes.add(world.household(world.program, program(), world.rosa, "Given" + n, "Family" + n, "Child"));
        for (int n = 0; n < 3; n++) {
            var partner = partners.consents.partner(world.nora, "Partner " + n, "court", RandomConsents.CLASSES.get(n));
            for (UUID family : new UUID[] {null, any(homes).family()}) {
                var actor = world.account(world.program, "Somebody of " + n + family, Role.PARTNER);
                partners.invited(world.program, actor, partner.id(), family);
                people.add(new Somebody(actor, partner, family));
            }
            for (int r = 0; r < 16; r++) reports.add(told(any(homes), partner));
        }
        var all = people.stream().map(Somebody::partner).distinct().toList();
        homes.forEach(home -> consents.sign(home, all, 9));
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void aPartnersPageAndTheEngineAgree() {
        int open = 0;
        int shut = 0;
        for (int n = 0; n < 30; n++) {
            var on = LocalDate.of(2026, 2, 1).plusDays(random.nextInt(330));
            database.clock.set(on.atTime(LocalTime.NOON).atZone(World.MONTANA).toInstant());
            var who = any(people);
            var allowed = reports.stream()
                    .filter(report -> report.partner().equals(who.partner()))
                    .filter(report -> who.family() == null
                            || who.family().equals(report.home().family()))
                    .filter(report -> report.items().stream().allMatch(item -> engine(item, report, on)))
                    .map(Told::id)
                    .toList();
            assertThat(partners.seeShared.desk(who.actor()).reports())
                    .as("%s on %s", who, on)
                    .extracting(SharedReport::id)
                    .containsExactlyInAnyOrderElementsOf(allowed);
            var theirs = reports.stream()
                    .filter(report -> report.partner().equals(who.partner()))
                    .filter(report -> who.family() == null
                            || who.family().equals(report.home().family()))
                    .toList();
            if (theirs.isEmpty()) continue;
            var one = any(
                    random.nextBoolean() || allowed.isEmpty()
                            ? theirs
                            : theirs.stream()
                                    .filter(report -> allowed.contains(report.id()))
                                    .toList());
            var before = ledger();
            var outcome = partners.seeShared.open(who.actor(), one.id(), SeeShared.Way.SHOWN);
            boolean may = allowed.contains(one.id());
            assertThat(outcome instanceof SeeShared.Open)
                    .as("%s on %s", one, on)
                    .isEqualTo(may);
            assertThat(ledger() > before).isEqualTo(may);
            if (may) open++;
            else shut++;
        }
        assertThat(open).as("or this proves little").isGreaterThan(3);
        assertThat(shut).isGreaterThan(3);
        database.clock.set(TestDatabase.NOW);
    }

    private boolean engine(Item item, Told report, LocalDate on) {
        return consents.allows(item, report.partner(), report.purpose(), on, reviewed(on));
    }

    private static ConsentCase.Part2 reviewed(LocalDate on) {
        return on.isBefore(World.TODAY) ? ConsentCase.Part2.PENDING : ConsentCase.Part2.NOT;
    }

    private int ledger() {
        return database.superuser()
                .sql("select count(*)::int from disclosure where way = 'shown'")
                .query(Integer.class)
                .single();
    }

    private Told told(World.Household home, Partner partner) {
        var items = new ArrayList<Item>();
        for (int n = 1 + random.nextInt(2); n > 0; n--)
            items.add(new Item(
                    database.ids.next(),
                    home.family(),
                    home.caregiver(),
                    program(),
                    any(TOLD),
                    random.nextInt(3) == 0));
        var purpose = any(RandomConsents.PURPOSES);
        return new Told(
                partners.released(world, home, partner.id(), purpose, items),
                home,
                partner,
                purpose,
                List.copyOf(items));
    }

    private UUID program() {
        return random.nextInt(3) == 0 ? world.recoveryProgram : world.familyProgram;
    }

    private <T> T any(List<T> all) {
        return consents.any(all);
    }
}
