package org.alongside.partners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.consent.Consent;
import org.alongside.consent.ConsentCase;
import org.alongside.consent.ConsentRules;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.consent.Word;
import org.alongside.consents.Item;
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
    private static final List<Purpose> PURPOSES =
            List.of(Purpose.CARE_COORDINATION, Purpose.TREATMENT, Purpose.CHILD_WELFARE_CASE);
    private static final List<String> CLASSES = List.of("court", "school", "treating-provider");

    private final Random random = new Random(7);
    private final List<Consent> given = new ArrayList<>();
    private final List<Told> reports = new ArrayList<>();
    private final List<Somebody> people = new ArrayList<>();
    private TestDatabase database;
    private World world;
    private PartnersUnderTest partners;

    /** @param family the one family they were invited for; null for all of the partner's */
    private record Somebody(
            Actor actor, Partner partner, @Nullable UUID family) {}

    private record Told(UUID id, World.Household home, Partner partner, Purpose purpose, List<Item> items) {}

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        partners = new PartnersUnderTest(database);
        partners.consents.reviewPart2.review(
                world.nora, database.ids.next(), world.familyProgram, "not", "It is only peer support.");
        var homes = new ArrayList<World.Household>();
        for (int n = 0; n < 6; n++)
            homes.add(world.household(world.program, program(), world.rosa, "Given" + n, "Family" + n, "Child"));
        for (int n = 0; n < 3; n++) {
            var partner = partners.consents.partner(world.nora, "Partner " + n, "court", CLASSES.get(n));
            for (UUID family : new UUID[] {null, any(homes).family()}) {
                var actor = world.account(world.program, "Somebody of " + n + family, Role.PARTNER);
                partners.invited(world.program, actor, partner.id(), family);
                people.add(new Somebody(actor, partner, family));
            }
            for (int r = 0; r < 16; r++) reports.add(told(any(homes), partner));
        }
        database.db.as(
                world.program,
                () -> homes.forEach(home -> {
                    for (int n = 0; n < 20; n++) given.add(signed(home));
                }));
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
        boolean recovery = world.recoveryProgram.equals(item.program());
        return ConsentRules.decide(new ConsentCase(
                        item.id().toString(),
                        item.person().toString(),
                        recovery ? ConsentCase.Part2.PENDING : reviewed(on),
                        given.stream()
                                .filter(consent ->
                                        consent.person().equals(item.person().toString()))
                                .sorted(Comparator.comparing(Consent::signedOn).thenComparing(Consent::id))
                                .toList(),
                        List.of(),
                        new ConsentCase.Request(
                                on,
                                "agency:" + world.agency,
                                new ConsentCase.Recipient(
                                        report.partner().recipient(),
                                        Set.copyOf(report.partner().classes())),
                                report.purpose(),
                                item.information(),
                                item.sud() || recovery || item.information() == Information.TEST_RESULTS,
                                null,
                                null,
                                false)))
                .isAllowed();
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
        var purpose = any(PURPOSES);
        return new Told(
                partners.released(world, home, partner.id(), purpose, items),
                home,
                partner,
                purpose,
                List.copyOf(items));
    }

    private Consent signed(World.Household home) {
        var id = database.ids.next();
        var signed = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
        var revoked = random.nextInt(4) == 0 ? signed.plusDays(random.nextInt(200)) : null;
        var recipients = new TreeSet<>(some(CLASSES));
        recipients.add(any(people).partner().recipient());
        var consent = new Consent(
                id.toString(),
                home.caregiver().toString(),
                any(List.of(Consent.Kind.SPECIFIC, Consent.Kind.SPECIFIC, Consent.Kind.AUTHORIZATION)),
                "agency:" + world.agency,
                recipients,
                some(TOLD),
                some(PURPOSES),
                signed,
                Consent.SignedBy.PERSON,
                null,
                signed.plusDays(30 + random.nextInt(300)),
                null,
                revoked,
                true,
                false,
                false);
        database.sql
                .sql("""
                insert into consent (agency_id, id, family_id, person_id, kind, discloser, recipients, information, purposes, signed_on, signed_by,
                                     signer_name, expires_on, revocation_right, redisclosure_warning, refusal_consequences, form,
                                     form_version, language, words, way)
                values (alongside.agency(), ?, ?, ?, ?, ?, ?, ?, ?, ?, 'person', 'Somebody', ?, true, false, false, 'share', 1, 'en', 'Words', 'paper')
                """)
                .params(
                        id,
                        home.family(),
                        home.caregiver(),
                        consent.kind().word(),
                        consent.discloser(),
                        recipients.toArray(String[]::new),
                        words(consent.information()),
                        words(consent.purposes()),
                        signed,
                        consent.expiresOn())
                .update();
        if (revoked != null)
            database.sql
                    .sql("""
                    insert into consent_end (agency_id, id, family_id, consent_id, how, on_day)
                    values (alongside.agency(), ?, ?, ?, 'revoked', ?)
                    """)
                    .params(database.ids.next(), home.family(), id, revoked)
                    .update();
        return consent;
    }

    private static String[] words(Set<? extends Word> words) {
        return words.stream().map(Word::word).sorted().toArray(String[]::new);
    }

    private UUID program() {
        return random.nextInt(3) == 0 ? world.recoveryProgram : world.familyProgram;
    }

    private <T> Set<T> some(List<T> all) {
        var some = new HashSet<T>();
        all.forEach(one -> {
            if (random.nextInt(4) > 0) some.add(one);
        });
        some.add(any(all));
        return some;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
