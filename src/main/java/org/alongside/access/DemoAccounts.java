package org.alongside.access;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invented agencies and accounts of the demo. Nobody has a password: one signs in as them from the page of personas. */
@Component
@Profile("demo")
public class DemoAccounts {
    private final Db db;
    private final JdbcClient sql;
    private final Ids ids;

    DemoAccounts(Db db, JdbcClient sql, Ids ids) {
        this.db = db;
        this.sql = sql;
        this.ids = ids;
    }

    /** Whether this database holds agencies already. */
    public boolean areThere() {
        return db.keeper(() -> sql.sql("select exists (select 1 from agency)")
                .query(Boolean.class)
                .single());
    }

    public UUID found(String name, ZoneId zone) {
        var id = ids.next();
        db.keeper(() -> sql.sql("insert into agency (id, name, zone) values (?, ?, ?)")
                .params(id, name, zone.getId())
                .update());
        return id;
    }

    /** The new account, as it acts. */
    public Actor add(UUID agency, ZoneId zone, String name, String email, List<Role> roles) {
        var id = ids.next();
        var program = Actor.system(agency, zone);
        db.as(program, () -> {
            sql.sql("insert into account (agency_id, id, email, name, status) values (?, ?, ?, ?, 'active')")
                    .params(agency, id, email, name)
                    .update();
            for (var role : roles) {
                sql.sql("insert into account_role (agency_id, account_id, role) values (?, ?, ?)")
                        .params(agency, id, role.code())
                        .update();
            }
        });
        return new Actor(id, agency, EnumSet.copyOf(roles), name, zone, null);
    }

    /** A guest has come in through this door, as they act. In the demo, where one chooses whom to be, their account has their name. */
    public Actor comeIn(Actor by, UUID door, String name) {
        var account = db.as(
                Actor.system(by.agency(), by.zone()),
                () -> sql.sql("""
                update account a
                   set status = 'active', name = ?
                  from caregiver_door d
                 where d.agency_id = a.agency_id and d.account_id = a.id and d.id = ?
                returning a.id
                """).params(name, door).query(UUID.class).single());
        return new Actor(account, by.agency(), EnumSet.of(Role.CAREGIVER), name, by.zone(), null);
    }

    public void supervise(Actor supervisor, Actor supporter, LocalDate since) {
        db.as(Actor.system(supervisor.agency(), supervisor.zone()), () -> {
            sql.sql(
                            "insert into supervision (agency_id, supervisor_id, supporter_id, during) values (?, ?, ?, daterange(?, null))")
                    .params(supervisor.agency(), supervisor.person(), supporter.person(), since)
                    .update();
        });
    }
}
