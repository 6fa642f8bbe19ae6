package org.alongside.consents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.consent.Consent;
import org.alongside.consent.ConsentCase;
import org.alongside.consent.ConsentRules;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.consent.Word;
import org.alongside.network.Partner;
import org.alongside.platform.db.World;

/**
 * Permissions of random families, for random partners, information, purposes and days, and what the engine says of them: one
 * generator for the outlets that are held against it.
 */
public final class RandomConsents {
    public static final List<Purpose> PURPOSES =
            List.of(Purpose.CARE_COORDINATION, Purpose.TREATMENT, Purpose.CHILD_WELFARE_CASE);
    public static final List<String> CLASSES = List.of("court", "school", "treating-provider");

    private final World world;
    private final Random random;
    private final List<Information> told;
    private final List<Consent> given = new ArrayList<>();

    /** @param told information that permissions are about */
    public RandomConsents(World world, Random random, List<Information> told) {
        this.world = world;
        this.random = random;
        this.told = told;
    }

    /** So many more of a home, each for one of these partners and some of their classes. */
    public void sign(World.Household home, List<Partner> partners, int many) {
        world.database.db.as(world.program, () -> {
            for (int n = 0; n < many; n++) given.add(signed(home, any(partners)));
        });
    }

    private Consent signed(World.Household home, Partner partner) {
        var id = world.database.ids.next();
        var signed = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(200));
        var revoked = random.nextInt(4) == 0 ? signed.plusDays(random.nextInt(200)) : null;
        var recipients = new TreeSet<>(some(CLASSES));
        recipients.add(partner.recipient());
        var consent = new Consent(
                id.toString(),
                home.caregiver().toString(),
                any(List.of(Consent.Kind.SPECIFIC, Consent.Kind.SPECIFIC, Consent.Kind.AUTHORIZATION)),
                "agency:" + world.agency,
                recipients,
                some(told),
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
        world.database
                .sql
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
            world.database
                    .sql
                    .sql("""
                    insert into consent_end (agency_id, id, family_id, consent_id, how, on_day)
                    values (alongside.agency(), ?, ?, ?, 'revoked', ?)
                    """)
                    .params(world.database.ids.next(), home.family(), id, revoked)
                    .update();
        return consent;
    }

    /** What the engine says, of this thing on that day. @param reviewed of what is of no recovery program */
    public boolean allows(Item item, Partner to, Purpose purpose, LocalDate on, ConsentCase.Part2 reviewed) {
        boolean recovery = world.recoveryProgram.equals(item.program());
        return ConsentRules.decide(new ConsentCase(
                        item.id().toString(),
                        item.person().toString(),
                        recovery ? ConsentCase.Part2.PENDING : reviewed,
                        given.stream()
                                .filter(consent ->
                                        consent.person().equals(item.person().toString()))
                                .sorted(Comparator.comparing(Consent::signedOn).thenComparing(Consent::id))
                                .toList(),
                        List.of(),
                        new ConsentCase.Request(
                                on,
                                "agency:" + world.agency,
                                new ConsentCase.Recipient(to.recipient(), Set.copyOf(to.classes())),
                                purpose,
                                item.information(),
                                item.sud() || recovery || item.information() == Information.TEST_RESULTS,
                                null,
                                null,
                                false)))
                .isAllowed();
    }

    private static String[] words(Set<? extends Word> words) {
        return words.stream().map(Word::word).sorted().toArray(String[]::new);
    }

    private <T> Set<T> some(List<T> all) {
        var some = new HashSet<T>();
        all.forEach(one -> {
            if (random.nextInt(4) > 0) some.add(one);
        });
        some.add(any(all));
        return some;
    }

    public <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
