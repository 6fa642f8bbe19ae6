package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.TestDatabase;
import org.alongside.platform.db.World;
import org.alongside.platform.web.NotFound;
import org.alongside.testing.Diary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Work with one's own family stays work and is no experience; who may say so, and that it can be taken back. */
class MarkingOwnFamilyTest {
    private TestDatabase database;
    private World world;
    private MarkOwnFamily mark;
    private UUID ortega;

    @BeforeEach
    void arrange() {
        database = TestDatabase.fresh();
        world = new World(database);
        mark = new MarkOwnFamily(
                database.db, new ContactStore(database.db, database.sql), new ContactTrailStore(database.sql));
        var diary = new Diary(world);
        ortega = diary.entry(world.rosa, world.ortega, World.TODAY.minusDays(3))
                .by("visit", 60)
                .write();
        diary.entry(world.rosa, world.ortega, World.TODAY.minusDays(2))
                .by("call", 20)
                .write();
        diary.entry(world.rosa, world.sorensen, World.TODAY.minusDays(1))
                .by("visit", 45)
                .write();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void oneMarkHoldsForAllTheirContactsWithTheFamily() {
        assertThat(minutes(world.rosa, false)).isEqualTo(125);
        mark.mark(world.rosa, ortega, true);
        mark.mark(world.rosa, ortega, true);
        for (var reader : List.of(world.rosa, world.linda, world.nora)) {
            assertThat(minutes(reader, true)).isEqualTo(80);
            assertThat(minutes(reader, false)).isEqualTo(45);
        }
        mark.mark(world.linda, ortega, false);
        assertThat(minutes(world.rosa, false)).isEqualTo(125);
        assertThat(minutes(world.rosa, true)).isZero();
        mark.mark(world.nora, ortega, true);
        assertThat(minutes(world.rosa, true)).isEqualTo(80);
    }

    @Test
    void nobodyElseSaysOrSeesIt() {
        mark.mark(world.rosa, ortega, true);
        for (var other : List.of(world.sam, world.petra, world.ana, world.otherManager, world.otherSupporter))
            assertThatThrownBy(() -> mark.mark(other, ortega, false)).isInstanceOf(NotFound.class);
        for (var other : List.of(world.sam, world.ana, world.otherManager))
            assertThat(database.db.read(
                            other,
                            () -> database.sql
                                    .sql("select count(*) from own_family_mark")
                                    .query(Integer.class)
                                    .single()))
                    .isZero();
        for (var other : List.of(world.sam, world.petra, world.ana))
            assertThatThrownBy(() -> database.db.as(
                            other,
                            () -> database.sql
                                    .sql("insert into own_family_mark (agency_id, id, supporter_id) values (?, ?, ?)")
                                    .params(world.agency, ortega, world.rosa.person())
                                    .update()))
                    .isInstanceOf(DataAccessException.class);
    }

    private long minutes(Actor reader, boolean own) {
        return database.db.read(
                reader,
                () -> database.sql
                        .sql("""
                        select coalesce(sum(minutes), 0)
                          from alongside.work_reckoned(array[cast(? as uuid)], 'infinity')
                         where own_family = ?
                        """)
                        .params(world.rosa.person(), own)
                        .query(Long.class)
                        .single());
    }
}
