package org.alongside.consents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.alongside.consent.Consent;
import org.alongside.consent.ConsentCase;
import org.alongside.consent.ConsentDecision;
import org.alongside.consent.ConsentRules;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.network.Partner;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Over random consents, people, recipients, purposes and days, what the door says of rows in the database is what the engine says
 * of the same things in memory: nothing is let out that it would refuse, and nothing that it allows is missing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecidingAsTheEngineDoesTest {
    private static final List<String> CLASSES = List.of("court", "medical", "child-protection", "school");
    private static final List<Information> ASKED = List.of(Information.values()).subList(0, Information.ALL.ordinal());

    private static final UUID THEM = UUID.fromString("0190f4c2-0000-7000-8000-000000000009");

    private final Random random = new Random(42);
    private TestDatabase database;
    private World world;
    private ConsentsUnderTest consents;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        consents = new ConsentsUnderTest(database);
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void theDoorAndTheEngineAgree() {
        var homes = List.of(world.ortega, world.sorensen, world.lamb);
        var given = new ArrayList<Consent>();
        database.db.as(world.program, () -> {
            for (int n = 0; n < 90; n++) given.add(stored(homes.get(n % homes.size())));
        });
        int allowed = 0;
        for (int n = 0; n < 120; n++) {
            var recipient = recipient(homes);
            var purpose = any(List.of(Purpose.values()));
            var on = day();
            var items = new ArrayList<Item>();
            for (int i = 0; i < 20; i++) {
                var home = any(homes);
                items.add(new Item(
                        database.ids.next(),
                        home.family(),
                        home.caregiver(),
                        random.nextBoolean() ? world.familyProgram : world.recoveryProgram,
                        any(ASKED),
                        random.nextBoolean()));
            }
            var decided = consents.mayShare.decide(world.program, new Sharing(recipient, purpose, items), on);
            assertThat(decided).extracting(Decided::item).containsExactlyElementsOf(items);
            for (var one : decided) {
                var engine = inMemory(one.item(), given, recipient, purpose, on);
                assertThat(one.decision()).isEqualTo(engine);
                if (engine.isAllowed()) allowed++;
            }
        }
        assertThat(allowed).as("of 2,400, or this proves little").isBetween(100, 2300);
        int told = 0;
        for (int n = 0; n < 1200; n++) {
            var home = any(homes);
            var item = new Item(database.ids.next(), home.family(), home.caregiver(), null, any(ASKED), false);
            var purpose = any(List.of(Purpose.values()));
            var on = day();
            var engine = inMemory(
                    item, given, Partner.recipient(THEM), "agency:" + world.agency, Set.of(), purpose, on, true);
            assertThat(inbound(item, purpose, on)).isEqualTo(engine);
            if (engine.isAllowed()) told++;
        }
        assertThat(told).as("of 1,200, or this proves little").isBetween(20, 1180);
    }

    private ConsentDecision inbound(Item item, Purpose purpose, LocalDate on) {
        var them = new Partner(THEM, "treatment", "They", "", List.of(), "", "", "", "", null, 1);
        return consents.mayShare
                .decideInbound(world.program, them, purpose, List.of(item), on)
                .getFirst()
                .decision();
    }

    private ConsentDecision inMemory(
            Item item, List<Consent> given, Recipient recipient, Purpose purpose, LocalDate on) {
        boolean sud = item.sud()
                || world.recoveryProgram.equals(item.program())
                || EnumSet.of(Information.SUD_TREATMENT, Information.TEST_RESULTS)
                        .contains(item.information());
        return inMemory(item, given, "agency:" + world.agency, recipient.id(), recipient.classes(), purpose, on, sud);
    }

    private static ConsentDecision inMemory(
            Item item,
            List<Consent> given,
            String discloser,
            String recipient,
            Set<String> classes,
            Purpose purpose,
            LocalDate on,
            boolean sud) {
        return ConsentRules.decide(new ConsentCase(
                item.id().toString(),
                item.person().toString(),
                ConsentCase.Part2.PENDING,
                given.stream()
                        .filter(consent -> consent.person().equals(item.person().toString()))
                        .sorted(java.util.Comparator.comparing(Consent::signedOn)
                                .thenComparing(Consent::id))
                        .toList(),
                List.of(),
                new ConsentCase.Request(
                        on,
                        discloser,
                        new ConsentCase.Recipient(recipient, classes),
                        purpose,
                        item.information(),
                        sud,
                        null,
                        null,
                        false)));
    }

    private Recipient recipient(List<World.Household> homes) {
        if (random.nextInt(10) == 0) return Recipient.self(any(homes).caregiver(), "Themself");
        return new Recipient(partner(), "Somebody", "", some(CLASSES, 2));
    }

    private String partner() {
        return "partner:0190f4c2-0000-7000-8000-00000000000" + random.nextInt(3);
    }

    private Consent stored(World.Household home) {
        var id = database.ids.next();
        var signed = day();
        boolean byDay = random.nextInt(4) > 0;
        var representative = random.nextInt(4) == 0;
        LocalDate revoked = random.nextInt(5) == 0 ? signed.plusDays(random.nextInt(200)) : null;
        var kind = any(List.of(Consent.Kind.values()));
        var recipients = new TreeSet<>(some(CLASSES, 2));
        if (recipients.isEmpty() || random.nextBoolean()) recipients.add(partner());
        if (random.nextInt(3) == 0) recipients.add("agency:" + world.agency);
        var consent = new Consent(
                id.toString(),
                home.caregiver().toString(),
                kind,
                random.nextInt(4) == 0 ? Partner.recipient(THEM) : "agency:" + world.agency,
                recipients,
                atLeastOne(List.of(Information.values())),
                atLeastOne(List.of(Purpose.values())),
                signed,
                representative ? Consent.SignedBy.REPRESENTATIVE : Consent.SignedBy.PERSON,
                representative ? "Guardian" : null,
                byDay ? signed.plusDays(random.nextInt(400)) : null,
                byDay ? null : any(List.of("case-closed", "none")),
                revoked,
                random.nextInt(8) > 0,
                random.nextInt(8) > 0,
                random.nextInt(8) > 0);
        keep(home.family(), id, home.caregiver(), consent, revoked);
        return consent;
    }

    private void keep(UUID family, UUID id, UUID person, Consent consent, @Nullable LocalDate revoked) {
        var signed = new SignedConsent(
                id,
                family,
                person,
                consent,
                "Somebody",
                "share",
                1,
                "en",
                "Words",
                SignedConsent.Way.PAPER,
                "",
                "",
                database.clock.instant(),
                null,
                List.of());
        consents.consents.add(signed);
        if (revoked != null)
            consents.consents.end(
                    database.ids.next(),
                    signed,
                    new SignedConsent.End(SignedConsent.How.REVOKED, revoked, "spoken", "Somebody", ""));
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(320));
    }

    private <T> Set<T> atLeastOne(List<T> all) {
        var some = new java.util.HashSet<>(some(all, 5));
        some.add(any(all));
        return some;
    }

    private <T> Set<T> some(List<T> all, int most) {
        var some = new java.util.HashSet<T>();
        for (int n = random.nextInt(most + 1); n > 0; n--) some.add(any(all));
        return some;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
