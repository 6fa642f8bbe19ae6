package org.alongside.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of accounts, their roles, and who supervises whom. Row-level security keeps to the actor's agency. */
@Component
class AccountStore {
    private static final String ACCOUNT = """
            select a.id, a.email, a.name, a.status, a.version,
                   array(select r.role from account_role r
                          where r.agency_id = a.agency_id and r.account_id = a.id) as roles
              from account a
            """;

    private final JdbcClient sql;

    AccountStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** By name, after the one given, guests left out; all of them when {@code words} is empty. */
    List<Account> list(String words, @Nullable Account after, int most) {
        return sql.sql(ACCOUNT + """
                 where not alongside.is_guest(a.email)
                   and (:words = '' or position(:words in lower(a.name)) > 0 or position(:words in a.email) > 0)
                   and (:after::uuid is null or (a.name, a.id) > (:name, :after::uuid))
                 order by a.name, a.id
                 limit :most
                """)
                .param("words", words)
                .param("after", after == null ? null : after.id())
                .param("name", after == null ? "" : after.name())
                .param("most", most)
                .query((row, n) -> account(row))
                .list();
    }

    Optional<Account> find(UUID id) {
        return sql.sql(ACCOUNT + " where a.id = :id")
                .param("id", id)
                .query((row, n) -> account(row))
                .optional();
    }

    Optional<Account> byEmail(String email) {
        return sql.sql(ACCOUNT + " where a.email = :email")
                .param("email", email)
                .query((row, n) -> account(row))
                .optional();
    }

    /** @throws NotFound if this agency has no such account */
    void mustHave(UUID id) {
        if (find(id).isEmpty()) throw new NotFound();
    }

    boolean hasEmail(String email) {
        return sql.sql("select exists (select 1 from account where email = :email)")
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    void add(Actor by, UUID id, String email, String name) {
        sql.sql("insert into account (agency_id, id, email, name) values (:agency, :id, :email, :name)")
                .param("agency", by.agency())
                .param("id", id)
                .param("email", email)
                .param("name", name)
                .update();
    }

    void setRoles(Actor by, UUID account, Set<Role> roles) {
        var codes = roles.stream().map(Role::code).toArray(String[]::new);
        sql.sql("delete from account_role where agency_id = :agency and account_id = :account and role <> all (:roles)")
                .param("agency", by.agency())
                .param("account", account)
                .param("roles", codes)
                .update();
        sql.sql("""
                insert into account_role (agency_id, account_id, role)
                select :agency, :account, unnest(:roles)
                on conflict (agency_id, account_id, role) do nothing
                """)
                .param("agency", by.agency())
                .param("account", account)
                .param("roles", codes)
                .update();
    }

    /** False if it has changed since {@code version}. */
    boolean rename(UUID account, String name, int version) {
        return sql.sql("update account set name = :name, version = version + 1 where id = :id and version = :version")
                        .param("name", name)
                        .param("id", account)
                        .param("version", version)
                        .update()
                == 1;
    }

    void setStatus(UUID account, String status) {
        sql.sql("update account set status = :status, version = version + 1 where id = :id and status <> :status")
                .param("status", status)
                .param("id", account)
                .update();
    }

    /** Locks the agency's administrators, so that two of them cannot leave at once. */
    boolean isOnlyAdministrator(UUID account) {
        return sql.sql("""
                select a.id
                  from account a
                  join account_role r on r.agency_id = a.agency_id and r.account_id = a.id
                 where r.role = 'administrator'
                   and a.status = 'active'
                 order by a.id
                   for update of a
                """).query(UUID.class).list().equals(List.of(account));
    }

    /** Active accounts with a role, by name. */
    List<Account> withRole(Role role) {
        return sql.sql(ACCOUNT + """
                 where a.status = 'active'
                   and exists (select 1 from account_role h
                                where h.agency_id = a.agency_id and h.account_id = a.id and h.role = :role)
                 order by a.name, a.id
                """)
                .param("role", role.code())
                .query((row, n) -> account(row))
                .list();
    }

    boolean hasSecondFactor(UUID account) {
        return sql.sql("""
                select exists (select 1 from account_totp t where t.account_id = :id and t.confirmed_at is not null)
                    or exists (select 1 from account_passkey k where k.account_id = :id)
                """).param("id", account).query(Boolean.class).single();
    }

    List<Supervision> supervisions(UUID account) {
        return sql.sql("""
                select s.id, s.supervisor_id, v.name as supervisor, s.supporter_id, p.name as supporter,
                       lower(s.during) as from_day, upper(s.during) - 1 as last_day
                  from supervision s
                  join account v on v.agency_id = s.agency_id and v.id = s.supervisor_id
                  join account p on p.agency_id = s.agency_id and p.id = s.supporter_id
                 where s.supervisor_id = :id
                    or s.supporter_id = :id
                 order by lower(s.during) desc, s.id
                """)
                .param("id", account)
                .query((row, n) -> new Supervision(
                        row.getObject("id", UUID.class),
                        row.getObject("supervisor_id", UUID.class),
                        row.getString("supervisor"),
                        row.getObject("supporter_id", UUID.class),
                        row.getString("supporter"),
                        row.getObject("from_day", LocalDate.class),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class))))
                .list();
    }

    void supervise(Actor by, UUID supervisor, UUID supporter, LocalDate from, @Nullable LocalDate lastDay) {
        sql.sql("""
                insert into supervision (agency_id, supervisor_id, supporter_id, during)
                values (:agency, :supervisor, :supporter, daterange(:from, :last, '[]'))
                """)
                .param("agency", by.agency())
                .param("supervisor", supervisor)
                .param("supporter", supporter)
                .param("from", from)
                .param("last", lastDay)
                .update();
    }

    /** False if there is no such link that goes on after {@code lastDay} and has begun by then. */
    boolean endSupervision(UUID link, LocalDate lastDay) {
        return sql.sql("""
                update supervision
                   set during = daterange(lower(during), :last, '[]')
                 where id = :id
                   and lower(during) <= :last
                   and (upper_inf(during) or upper(during) > :last + 1)
                """).param("last", lastDay).param("id", link).update() == 1;
    }

    private static Account account(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("email"),
                row.getString("name"),
                Account.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Arrays.stream(roles).map(Role::of).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class))),
                row.getInt("version"));
    }
}
