package org.alongside.platform.db;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The small world of the tests: Rosa walks with María-José and Dana, Sam with Kevin; Linda supervises Rosa; Nora manages
 * and Petra guards privacy. Across the river, Rivers Agency has people of its own, whom nobody here may see.
 */
public final class World {
    public static final ZoneId MONTANA = ZoneId.of("America/Denver");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private final Set<String> addresses = new HashSet<>();

    public final TestDatabase database;
    public final UUID agency;
    public final UUID rivers;
    public final Actor program;
    public final Actor riversProgram;
    public final Actor rosa;
    public final Actor sam;
    public final Actor linda;
    public final Actor nora;
    public final Actor petra;
    public final Actor ana;
    public final Actor otherSupporter;
    public final Actor otherManager;
    public final UUID familyProgram;
    public final UUID recoveryProgram;
    public final Household ortega;
    public final Household sorensen;
    public final Household lamb;
    public final Household across;

    /** One family as the tests know it. */
    public record Household(UUID family, UUID caregiver, UUID child, UUID enrollment) {}

    public World(TestDatabase database) {
        this.database = database;
        agency = agency("High Plains Family Network");
        rivers = agency("Two Rivers Recovery");
        program = Actor.system(agency, MONTANA);
        riversProgram = Actor.system(rivers, MONTANA);
        rosa = account(program, "Rosa Whitehorse", Role.SUPPORTER);
        sam = account(program, "Sam Tremblay", Role.SUPPORTER);
        linda = account(program, "Linda Oakes", Role.SUPERVISOR);
        nora = account(program, "Nora Beck", Role.MANAGER);
        petra = account(program, "Petra Lund", Role.PRIVACY_OFFICER);
        ana = account(program, "Ana Castillo", Role.ADMINISTRATOR);
        otherSupporter = account(riversProgram, "Olive Marsh", Role.SUPPORTER);
        otherManager = account(riversProgram, "Otis Reed", Role.MANAGER);
        familyProgram = program(program, "Family to Family", "family", "Family Peer Supporter");
        recoveryProgram = program(program, "Parents in Recovery", "recovery", "Recovery Coach");
        var farProgram = program(riversProgram, "Rivers Families", "family", "Parent Partner");
        supervises(linda, rosa);
        ortega = household(program, familyProgram, rosa, "María-José", "Ortega", "Luis");
        sorensen = household(program, familyProgram, rosa, "Dana", "Sorensen", "Eli");
        lamb = household(program, recoveryProgram, sam, "Kevin", "Lamb", "June");
        across = household(riversProgram, farProgram, otherSupporter, "Hope", "Delgado", "Max");
    }

    public UUID agency(String name) {
        var id = database.ids.next();
        database.db.keeper(() -> database.sql
                .sql("insert into agency (id, name) values (?, ?)")
                .params(id, name)
                .update());
        return id;
    }

    /** An account with one role, as the actor it signs in as. */
    public Actor account(Actor by, String name, Role role) {
        var id = database.ids.next();
        var address = name.toLowerCase().replace(' ', '.') + "@example.org";
        var email = addresses.add(address) ? address : id + "." + address;
        database.db.as(by, () -> {
            database.sql
                    .sql("insert into account (agency_id, id, email, name, status) values (?, ?, ?, ?, 'active')")
                    .params(by.agency(), id, email, name)
                    .update();
            database.sql
                    .sql("insert into account_role (agency_id, account_id, role) values (?, ?, ?)")
                    .params(by.agency(), id, role.code())
                    .update();
        });
        return new Actor(id, by.agency(), EnumSet.of(role), name, MONTANA, null);
    }

    public UUID program(Actor by, String name, String kind, String title) {
        var id = database.ids.next();
        database.db.as(by, () -> {
            database.sql
                    .sql("insert into program (agency_id, id, name, peer_kind, supporter_title) values (?, ?, ?, ?, ?)")
                    .params(by.agency(), id, name, kind, title)
                    .update();
        });
        return id;
    }

    public void supervises(Actor supervisor, Actor supporter) {
        var by = Actor.system(supervisor.agency(), MONTANA);
        database.db.as(by, () -> {
            database.sql
                    .sql(
                            "insert into supervision (agency_id, supervisor_id, supporter_id, during) values (?, ?, ?, '[2025-01-01,)')")
                    .params(by.agency(), supervisor.person(), supporter.person())
                    .update();
        });
    }

    /** A caregiver with one child, enrolled on 3 June 2026 and walking with {@code supporter} since. */
    public Household household(Actor by, UUID program, Actor supporter, String given, String family, String child) {
        var home = new Household(database.ids.next(), database.ids.next(), database.ids.next(), database.ids.next());
        var since = LocalDate.of(2026, 6, 3);
        database.db.as(by, () -> {
            var sql = database.sql;
            sql.sql("insert into family (agency_id, id, name) values (?, ?, ?)")
                    .params(by.agency(), home.family(), family)
                    .update();
            for (var one : List.of(
                    new Object[] {home.caregiver(), "caregiver", given}, new Object[] {home.child(), "child", child})) {
                sql.sql(
                                "insert into person (agency_id, id, family_id, kind, given_name, family_name) values (?, ?, ?, ?, ?, ?)")
                        .params(by.agency(), one[0], home.family(), one[1], one[2], family)
                        .update();
            }
            sql.sql(
                            "insert into enrollment (agency_id, id, family_id, caregiver_id, program_id, started_on) values (?, ?, ?, ?, ?, ?)")
                    .params(by.agency(), home.enrollment(), home.family(), home.caregiver(), program, since)
                    .update();
            sql.sql(
                            "insert into assignment (agency_id, id, family_id, enrollment_id, supporter_id, starts_on) values (?, ?, ?, ?, ?, ?)")
                    .params(
                            by.agency(),
                            database.ids.next(),
                            home.family(),
                            home.enrollment(),
                            supporter.person(),
                            since)
                    .update();
        });
        return home;
    }
}
