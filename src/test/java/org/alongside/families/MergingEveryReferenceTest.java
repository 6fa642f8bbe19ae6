package org.alongside.families;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.platform.db.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever names a family or a person is known to the merge, read from PostgreSQL's own catalogue. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergingEveryReferenceTest {
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

    /** Foreign keys to a family or a person, columns called so that are part of another key, and lists of ids but for merges, goals and contacts. */
    @Test
    void everyColumnThatNamesAFamilyOrAPersonIsListed() {
        assertThat(sql.sql("""
                        select distinct c.relname || '.' || a.attname
                          from pg_class c
                          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                         where c.relnamespace = 'public'::regnamespace
                           and c.relkind in ('r', 'p')
                           and c.relname not in ('history')
                           and a.attname <> 'agency_id'
                           and (exists (select from pg_constraint k
                                         where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any (k.conkey)
                                           and k.confrelid in ('family'::regclass, 'person'::regclass))
                             or a.attname in ('family_id', 'person_id', 'caregiver_id', 'child_id') and a.atttypid = 'uuid'::regtype
                             or a.atttypid = 'uuid[]'::regtype)
                           and c.relname || '.' || a.attname not in ('family.merges', 'contact.goals', 'session_part.contacts')
                        except
                        select record || '.' || refers from alongside.merge_reference
                        """).query(String.class).list())
                .as("List these in R__families_merge_references.sql: does a merge point them to the survivor?")
                .isEmpty();
    }

    @Test
    void everyColumnListedIsThere() {
        assertThat(sql.sql("""
                        select r.record || '.' || r.refers
                          from alongside.merge_reference r
                         where not exists (select from pg_attribute a
                                            where a.attrelid = to_regclass('public.' || r.record) and a.attname = r.refers and not a.attisdropped)
                        """).query(String.class).list()).isEmpty();
    }

    /** Moved row by row, a contact and what hangs on it would part for a moment. */
    @Test
    void whatIsOfAFamilyAndOfARecordOfItIsLookedAtWhenBothHaveMoved() {
        assertThat(sql.sql("""
                        select k.conrelid::regclass || ': ' || k.conname
                          from pg_constraint k
                          join alongside.merge_reference r on r.record = k.conrelid::regclass::text and r.refers = 'family_id' and r.moves
                          join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'family_id' and a.attnum = any (k.conkey)
                         where k.contype = 'f' and k.confrelid <> 'family'::regclass and not k.condeferrable
                        """).query(String.class).list()).isEmpty();
    }
}
