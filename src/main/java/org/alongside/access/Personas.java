package org.alongside.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who one can be in the demo. Everybody there has an address at example.org, which reaches nobody; where a single account
 * has another, this is no demo and it opens to no one. Guests have no address at all.
 */
@Component
@Profile("demo")
public class Personas {
    private static final String INVENTED = "%@example.org";

    private final Db db;
    private final JdbcClient sql;
    private final Sessions sessions;

    Personas(Db db, JdbcClient sql, Sessions sessions) {
        this.db = db;
        this.sql = sql;
        this.sessions = sessions;
    }

    /** Everybody, agency by agency; nobody at all in a database that holds real people. */
    public List<Persona> all() {
        return db.keeper(() -> holdsRealPeople() ? List.of() : everybody());
    }

    /** @throws NotADemo if the database holds real people */
    public void refuseRealPeople() {
        if (db.keeper(this::holdsRealPeople)) throw new NotADemo();
    }

    /** Signs in as one of them; the browser holds the answer from now on. */
    public Optional<String> become(UUID account, String device) {
        return all().stream()
                .filter(one -> one.account().equals(account))
                .findFirst()
                .map(one -> sessions.begin(one.agency(), one.account(), true, device));
    }

    private boolean holdsRealPeople() {
        return sql.sql(
                        "select exists (select 1 from account where email not like :invented and email not like '%@guest.invalid')")
                .param("invented", INVENTED)
                .query(Boolean.class)
                .single();
    }

    private List<Persona> everybody() {
        return sql.sql("""
                select a.agency_id, a.id, a.name, g.name as agency,
                       array(select r.role from account_role r
                              where r.agency_id = a.agency_id and r.account_id = a.id
                              order by r.role) as roles
                  from account a
                  join agency g on g.id = a.agency_id
                 where a.status = 'active'
                 order by g.created_at, g.id, a.name, a.id
                """)
                .query((row, n) -> new Persona(
                        row.getObject("agency_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("agency"),
                        Arrays.stream((String[]) row.getArray("roles").getArray())
                                .map(Role::of)
                                .sorted()
                                .toList()))
                .list();
    }

    /** The demo was started on a database with people in it who are not invented. */
    public static final class NotADemo extends IllegalStateException {
        NotADemo() {
            super("This database holds accounts that are not of the demo. Start the demo in another folder"
                    + " (ALONGSIDE_DATA), or serve without it.");
        }
    }
}
