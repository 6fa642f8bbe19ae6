package org.alongside.platform.db;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold for every table, read from PostgreSQL's own catalogue. An exception stands here by name, with its reason;
 * one that is no longer needed fails, too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryTableTest {
    private static final String ACCOUNTS_STAY = "accounts are never deleted, and nobody asks from their side";

    private static final String ONLY_LIVING = "those not voided have a partial index";

    private TestDatabase database;
    private JdbcClient sql;

    @BeforeAll
    void arrange() {
        database = TestDatabase.fresh();
        sql = database.superuser();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void everyTableOfAnAgencyIsGuardedEvenFromItsOwner() {
        expect("""
                select c.relname
                  from pg_class c
                 where c.relnamespace = 'public'::regnamespace
                   and c.relkind in ('r', 'p')
                   and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped)
                   and not (c.relrowsecurity and c.relforcerowsecurity)
                """, Map.of());
    }

    @Test
    void theProgramReadsEveryTableOfAnAgencyThroughAPolicy() {
        expect(withoutPolicy("r"), Map.of("outbox", "written by the program, read by the keeper alone"));
    }

    @Test
    void theProgramWritesEveryTableOfAnAgencyThroughAPolicy() {
        expect(
                withoutPolicy("a"),
                Map.of(
                        "family_access", "kept by triggers on what it follows from; nothing else writes it",
                        "account_session", "begun by the keeper, who alone knows that the secrets were right",
                        "merge", "written by alongside.merge_records and unmerge_records alone",
                        "merge_row", "as above",
                        "purge_figure", "written by alongside.purge_record alone"));
    }

    private static String withoutPolicy(String command) {
        return """
                select c.relname
                  from pg_class c
                 where c.relnamespace = 'public'::regnamespace
                   and c.relkind in ('r', 'p')
                   and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped)
                   and not exists (select 1
                                     from pg_policy p
                                    where p.polrelid = c.oid
                                      and p.polcmd in ('*', '%s')
                                      and p.polroles && array[0::oid, 'alongside_app'::regrole::oid])
                """.formatted(command);
    }

    @Test
    void everyPolicyForTheProgramNamesTheAgency() {
        expect("""
                select c.relname || ': ' || p.polname
                  from pg_policy p
                  join pg_class c on c.oid = p.polrelid
                 where p.polroles && array[0::oid, 'alongside_app'::regrole::oid]
                   and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped)
                   and not (coalesce(pg_get_expr(p.polqual, p.polrelid), '') like '%agency_id = %alongside.agency()%'
                         or p.polqual is null and pg_get_expr(p.polwithcheck, p.polrelid) like '%agency_id = %alongside.agency()%')
                """, Map.of());
    }

    @Test
    void whatAPolicyLetsInMayNotLeaveTheAgency() {
        expect("""
                select c.relname || ': ' || p.polname
                  from pg_policy p
                  join pg_class c on c.oid = p.polrelid
                 where p.polroles && array[0::oid, 'alongside_app'::regrole::oid]
                   and p.polcmd in ('*', 'a', 'w')
                   and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped)
                   and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid)) not like '%agency_id = %alongside.agency()%'
                """, Map.of());
    }

    @Test
    void everyKeyStartsWithTheAgency() {
        expect(
                """
                select c.relname || ': ' || i.relname
                  from pg_index x
                  join pg_class c on c.oid = x.indrelid
                  join pg_class i on i.oid = x.indexrelid
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id' and not a.attisdropped
                 where c.relnamespace = 'public'::regnamespace
                   and x.indisunique
                   and x.indkey[0] <> a.attnum
                """,
                Map.of(
                        "account: account_email",
                                "an e-mail address signs in to one account, before an agency is known",
                        "account: account_id", "a session names an account before an agency is known",
                        "account_session: account_session_hash", "a cookie names a session before an agency is known",
                        "account_link: account_link_hash", "an invitation names its link before an agency is known",
                        "account_key: account_key_hash", "a guest's link names its key before an agency is known",
                        "account_passkey: account_passkey_credential",
                                "a passkey names itself before an agency is known",
                        "credential: issued_once",
                                "a number is the issuing body's, who issues to people of many agencies",
                        "outbox: outbox_pkey",
                                "news is numbered in one row for all agencies, and only the keeper reads it"));
    }

    @Test
    void everyReferenceBetweenTablesOfAnAgencyStaysInIt() {
        expect("""
                select c.relname || ': ' || k.conname
                  from pg_constraint k
                  join pg_class c on c.oid = k.conrelid
                  join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'agency_id' and not a.attisdropped
                  join pg_attribute b on b.attrelid = k.confrelid and b.attname = 'agency_id' and not b.attisdropped
                 where k.contype = 'f'
                   and not exists (select 1
                                     from unnest(k.conkey, k.confkey) pair (here, there)
                                    where pair.here = a.attnum and pair.there = b.attnum)
                """, Map.of());
    }

    /** An index that begins with the agency and the thing referred to, in whichever order its further columns come. */
    @Test
    void everyReferenceHasAnIndex() {
        expect(
                """
                select c.relname || ': ' || string_agg(a.attname, ', ' order by pos)
                  from pg_constraint k
                  join pg_class c on c.oid = k.conrelid
                 cross join unnest(k.conkey) with ordinality key (attnum, pos)
                  join pg_attribute a on a.attrelid = c.oid and a.attnum = key.attnum
                 where k.contype = 'f'
                   and c.relnamespace = 'public'::regnamespace
                   and not exists (select 1
                                     from pg_index x
                                    where x.indrelid = k.conrelid
                                      and x.indpred is null
                                      and (x.indkey::int2[])[0:least(cardinality(k.conkey), 2) - 1] <@ k.conkey)
                 group by c.relname, k.oid
                """,
                Map.of(
                        "contact_addendum: agency_id, written_by",
                        ACCOUNTS_STAY,
                        "definition_override: agency_id, created_by",
                        ACCOUNTS_STAY,
                        "definition_override: agency_id, retired_by",
                        ACCOUNTS_STAY,
                        "contact: agency_id, gathering_id",
                        "few are of a group, and those have a partial index",
                        "enrollment: agency_id, program_id",
                        ONLY_LIVING,
                        "enrollment: agency_id, site_id",
                        ONLY_LIVING,
                        "enrollment: agency_id, caregiver_id",
                        "the constraint that keeps enrollments apart has one",
                        "family: agency_id, merged_into",
                        "those merged, the only ones asked for, have a partial index",
                        "person: agency_id, merged_into",
                        "as above",
                        "follow_up: agency_id, supporter_id",
                        "open ones, the only ones asked for, have a partial index"));
    }

    @Test
    void everyTableKeepsItsHistory() {
        expect(
                """
                select c.relname
                  from pg_class c
                 where c.relnamespace = 'public'::regnamespace
                   and c.relkind in ('r', 'p')
                   and not exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'history' and t.tgenabled = 'O')
                """,
                Map.ofEntries(
                        entry("history", "is history"),
                        entry("history_seal", "seals history"),
                        entry("history_checkpoint", "signs history"),
                        entry("history_remainder", "signs what a purge left of history"),
                        entry("history_clock", "orders history"),
                        entry("history_check", "how far a check of history is, and what it found"),
                        entry("family_access", "follows from assignments, supervision and break-glass, which are kept"),
                        entry("person_token", "follows from persons and phones, which are kept"),
                        entry("kept_record", "follows from the ledger, which is kept"),
                        entry("kept_standing", "as above"),
                        entry("kept_figures", "counts of people, made anew every few minutes"),
                        entry("record_outdated", "says which of those no longer do"),
                        entry("import_row", "what a batch does to records is kept as theirs"),
                        entry("merge_row", "what a merge does to records is kept as theirs"),
                        entry(
                                "account_session",
                                "signing in and out, minutes long; trouble and devices are told on the person's own page"),
                        entry("sign_in_trouble", "counts failures for minutes"),
                        entry("passkey_challenge", "lives for minutes"),
                        entry("outbox", "news on its way"),
                        entry("kept_mail", "of the demo only"),
                        entry("scheduled_tasks", "db-scheduler's"),
                        entry("flyway_schema_history", "Flyway's")));
    }

    @Test
    void theProgramOwnsNothing() {
        expect("""
                select c.relname
                  from pg_class c
                 where c.relowner in ('alongside_app'::regrole, 'alongside_keeper'::regrole)
                 union all
                select p.proname
                  from pg_proc p
                 where p.proowner in ('alongside_app'::regrole, 'alongside_keeper'::regrole)
                """, Map.of());
    }

    @Test
    void theProgramDeletesNothingOfAFamily() {
        expect(
                """
                select c.relname || ': ' || r.rolname
                  from pg_class c
                 cross join pg_roles r
                 where c.relnamespace = 'public'::regnamespace
                   and c.relkind in ('r', 'p')
                   and r.rolname in ('alongside_app', 'alongside_keeper')
                   and (has_table_privilege(r.oid, c.oid, 'delete') or has_table_privilege(r.oid, c.oid, 'truncate'))
                """,
                Map.ofEntries(
                        entry("person_token: alongside_app", "derived: made anew when a name or phone changes"),
                        entry("record_outdated: alongside_app", "derived: gone when the record is packed anew"),
                        entry("account_role: alongside_app", "a duty given up; history keeps it"),
                        entry("account_totp: alongside_app", "a secret must go when its owner ends it"),
                        entry("account_passkey: alongside_app", "as above"),
                        entry("account_recovery_code: alongside_app", "as above"),
                        entry("account_recovery_code: alongside_keeper", "as above, when one was used to sign in"),
                        entry("account_link: alongside_app", "as above"),
                        entry("import_row: alongside_app", "a batch that was never confirmed"),
                        entry("sign_in_trouble: alongside_keeper", "counts failures for minutes"),
                        entry("passkey_challenge: alongside_keeper", "lives for minutes"),
                        entry("outbox: alongside_keeper", "news that was delivered a month ago"),
                        entry("scheduled_tasks: alongside_app", "db-scheduler's")));
    }

    @Test
    void viewsShowWhatTheirReaderMaySee() {
        expect("""
                select c.relname
                  from pg_class c
                 where c.relnamespace = 'public'::regnamespace
                   and c.relkind in ('v', 'm')
                   and not coalesce('security_invoker=true' = any (c.reloptions) or 'security_invoker=on' = any (c.reloptions), false)
                """, Map.of());
    }

    /** Functions that see more than who calls them. Each asks for the agency and the actor itself. */
    @Test
    void fewFunctionsSeeMoreThanTheirCaller() {
        expect(
                """
                select p.proname
                  from pg_proc p
                 where p.pronamespace in ('public'::regnamespace, 'alongside'::regnamespace)
                   and p.prosecdef
                   and p.prorettype <> 'trigger'::regtype
                """,
                Map.ofEntries(
                        entry(
                                "closing_walks",
                                "assignments that ended lately, of the actor and of those the actor supervises"),
                        entry("reaches", "the definition of family_access for one row about to be added"),
                        entry(
                                "walked_in",
                                "the enrollment a contact belongs to, only where the actor walks with the family"),
                        entry(
                                "work_counted",
                                "counts of those whose work the actor may count, without the families behind them"),
                        entry("work_summed", "as above"),
                        entry("seats_taken", "how many seats of a class are taken, never by whom"),
                        entry("groups_attended", "how many families a group had, never which"),
                        entry("group_size_limit", "how many families a group should have, for those who lead it"),
                        entry("team_needs", "as above"),
                        entry("team_loads", "as above"),
                        entry("last_counted", "as above"),
                        entry("certifying_bodies", "who certifies by which standard, and nothing else of that agency"),
                        entry(
                                "facts_reckoned",
                                "what an evaluation counts with, of those whose standing the actor may look at; only findings are shown"),
                        entry("people_counted", "how many stand where, never who, for managers and stewards"),
                        entry("work_reckoned", "days of work of those whose standing the actor may look at"),
                        entry(
                                "own_families",
                                "families that are a supporter's own, for whoever may look at their standing"),
                        entry("records_packed", "as above, with sessions and training"),
                        entry("merge_plan", "what a merge changes, for those who merge records in the agency"),
                        entry("merge_records", "as above; does it"),
                        entry("unmerge_plan", "as above; what taking it back changes"),
                        entry("unmerge_records", "as above; does it"),
                        entry("purge_hindered", "what keeps a record from being purged, for the job alone"),
                        entry("purge_batches", "as above; which batches of history hold it"),
                        entry("purge_record", "as above; does it"),
                        entry("purge_signed", "as above; how many batches were signed anew"),
                        entry(
                                "merged_within_reach",
                                "families that were merged into one within reach: their earlier history"),
                        entry("families_unseen", "families nobody reached, for whoever may count a supporter's work"),
                        entry("family_now", "into which family within reach another one was merged"),
                        entry(
                                "own_supporters",
                                "who walks with the one caregiver whose own pages are open to the actor"),
                        entry("own_next", "what is coming up for that caregiver"),
                        entry("own_goals", "goals of that caregiver"),
                        entry("own_shared", "what was written for that caregiver to read"),
                        entry(
                                "own_person",
                                "that caregiver; for those who see a family's record, the caregiver whose own pages they look at"),
                        entry("own_accomplishments", "what that caregiver did"),
                        entry("own_lookers", "who opened the record of their family, never which part of it"),
                        entry("own_name", "what that caregiver is called"),
                        entry("own_test_results", "results of tests that were told of that caregiver"),
                        entry(
                                "released_to_me",
                                "ids of reports released to the partner who acts; what they are shown is decided by consents"),
                        entry(
                                "drafts_left",
                                "for managers: that there are drafts of those who left, without their words"),
                        entry(
                                "may_take",
                                "who walks with the family of a draft left behind, for its writer and managers"),
                        entry("hand_draft", "gives a draft left behind to one of those, without showing it"),
                        entry(
                                "break_glass_find",
                                "whether there is a family of just this name or number, for whoever is about to break the glass")));
    }

    @Test
    void asItsSuperuserOrOwnerTheProgramDoesNotServe() {
        assertThatThrownBy(() -> Installation.refuseToServeUnguarded(database.superuserSource()))
                .hasMessageContaining("does not serve as the database role 'postgres'")
                .hasMessageContaining("superuser");
        assertThatThrownBy(() -> Installation.refuseToServeUnguarded(database.ownerSource()))
                .hasMessageContaining("does not serve as the database role 'alongside_owner'")
                .hasMessageContaining("owns tables");
        Installation.refuseToServeUnguarded(database.pool);
    }

    /** Exactly these, by name, each for a reason. */
    private void expect(String query, Map<String, String> exceptions) {
        List<String> found = sql.sql(query).query(String.class).list();
        assertThat(Set.copyOf(found)).isEqualTo(exceptions.keySet());
    }
}
