package org.alongside.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.consents.Item;
import org.alongside.network.Partner;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.web.NotFound;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whatever SQL a partner's session runs, it reads what was released to that partner and its own rows, and nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhatAPartnersSessionReadsTest {
    /** Their own account and the agency. */
    private static final Map<String, Integer> OWN =
            Map.of("account", 1, "account_named", 1, "account_role", 1, "agency", 1);

    private TestDatabase database;
    private World world;
    private PartnersUnderTest partners;
    private Partner court;
    private Actor mara;
    private UUID invitation;
    private UUID report;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        partners = new PartnersUnderTest(database);
        court = partners.consents.partner(world.nora, "First District Court", "court", "court");
        var clinic = partners.consents.partner(world.nora, "Clinic", "treatment", "treating-provider");
        mara = world.account(world.program, "Mara Quick", Role.PARTNER);
        invitation = partners.invited(world.program, mara, court.id(), null);
        report = told(world.ortega, court);
        told(world.lamb, clinic);
        partners.consents.give(world.rosa, partners.consents.draft(world.ortega.caregiver(), court));
    }

    @AfterAll
    void close() {
        database.close();
    }

    private UUID told(World.Household home, Partner partner) {
        var item = new Item(
                database.ids.next(), home.family(), home.caregiver(), world.familyProgram, Information.PLAN, false);
        return partners.released(world, home, partner.id(), Purpose.CARE_COORDINATION, List.of(item));
    }

    @Test
    void tableByTable() {
        var tia = world.account(world.program, "Tia Moss", Role.PARTNER);
        partners.invited(world.program, tia, court.id(), null);
        assertThat(rows(tia))
                .isEqualTo(Map.of(
                        "account", 1,
                        "account_named", 1,
                        "account_role", 1,
                        "agency", 1,
                        "family_report", 1,
                        "family_report_release", 1,
                        "partner", 1,
                        "partner_invitation", 1,
                        "report_released", 1));
        var nobody = world.account(world.program, "Nobody Yet", Role.PARTNER);
        assertThat(rows(nobody)).isEqualTo(OWN);
        var across = world.account(world.riversProgram, "Far Away", Role.PARTNER);
        assertThat(rows(across)).isEqualTo(OWN);
    }

    /** Tables and views of agencies in which a session sees rows, with how many. */
    private Map<String, Integer> rows(Actor actor) {
        var tables = database.superuser().sql("""
                select c.relname
                  from pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
                   and has_table_privilege('alongside_app', c.oid, 'select')
                   and (c.relname = 'agency'
                     or exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped))
                """).query(String.class).list();
        var rows = new TreeMap<String, Integer>();
        database.db.read(actor, () -> {
            for (var table : tables) {
                int count = database.sql
                        .sql("select count(*)::int from " + table)
                        .query(Integer.class)
                        .single();
                if (count > 0) rows.put(table, count);
            }
            return null;
        });
        return rows;
    }

    /** No table lets every colleague in without saying whether a partner is one. */
    @Test
    void noTableIsOpenToEverybodyOfAnAgency() {
        assertThat(database.superuser().sql("""
                select c.relname
                  from pg_policy p
                  join pg_class c on c.oid = p.polrelid
                 where p.polcmd in ('r', '*') and p.polpermissive
                   and p.polroles && array[0::oid, 'alongside_app'::regrole::oid]
                   and pg_get_expr(p.polqual, p.polrelid) = '(agency_id = ( SELECT alongside.agency() AS agency))'
                   and not exists (select 1 from pg_policy n where n.polrelid = c.oid and not n.polpermissive)
                """).query(String.class).list()).containsExactly("definition_override");
    }

    @Test
    void aReceiptIsGivenOnceAndOnlyForWhatWasReleasedToThem() {
        partners.seeShared.received(mara, report);
        partners.seeShared.received(mara, report);
        assertThat(database.db.read(world.rosa, () -> new ReceiptStore(database.sql).ofReport(report)))
                .singleElement()
                .satisfies(receipt -> {
                    assertThat(receipt.by()).isEqualTo("Mara Quick");
                    assertThat(receipt.partner()).isEqualTo("First District Court");
                });
        for (var other : List.of(world.sam, world.otherManager, world.otherSupporter))
            assertThat(database.db.read(other, () -> new ReceiptStore(database.sql).ofReport(report)))
                    .isEmpty();
        var stranger = world.account(world.program, "A Stranger", Role.PARTNER);
        assertThatThrownBy(() -> partners.seeShared.received(stranger, report)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> partners.seeShared.received(world.rosa, report))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void withTheInvitationEverythingEnds() {
        var jon = world.account(world.program, "Jon Vale", Role.PARTNER);
        var his = partners.invited(world.program, jon, court.id(), null);
        assertThat(partners.seeShared.desk(jon).reports())
                .extracting(SharedReport::id)
                .containsExactly(report);
        database.db.as(world.nora, () -> new InvitationStore(database.sql).end(his, "He works elsewhere now."));
        assertThat(rows(jon)).doesNotContainKeys("family_report", "family_report_release", "partner");
        assertThatThrownBy(() -> partners.seeShared.open(jon, report, SeeShared.Way.SHOWN))
                .isInstanceOf(NotFound.class);
        assertThat(invitation).isNotEqualTo(his);
    }

    @Test
    void reloadingIsOneViewingAndAnotherMinuteAnother() {
        database.clock.set(TestDatabase.NOW);
        int before = lines();
        partners.seeShared.open(mara, report, SeeShared.Way.SHOWN);
        partners.seeShared.open(mara, report, SeeShared.Way.SHOWN);
        assertThat(lines()).isEqualTo(before + 1);
        database.clock.set(TestDatabase.NOW.plusSeconds(120));
        partners.seeShared.open(mara, report, SeeShared.Way.SHOWN);
        partners.seeShared.open(mara, report, SeeShared.Way.DOWNLOADED);
        assertThat(lines()).isEqualTo(before + 3);
        database.clock.set(TestDatabase.NOW);
    }

    private int lines() {
        return database
                .db
                .read(world.petra, () -> partners.consents.disclosures.ofFamily(world.ortega.family(), 100))
                .stream()
                .filter(line -> line.what().contains("Mara Quick"))
                .toList()
                .size();
    }
}
