package org.alongside.onboarding;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places where supporters begin, and what they know of them, as far as the reader may see it. */
@Component
public class OnboardingStore {
    private final JdbcClient sql;

    public OnboardingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of many supporters, the latest first. */
    List<Onboarding> of(Collection<UUID> supporters) {
        var places = sql.sql("""
                select o.id, o.supporter_id, p.name as program, coalesce(s.name, '') as site, o.setting, o.begun_on
                  from onboarding o
                  join program p on p.agency_id = o.agency_id and p.id = o.program_id
                  left join site s on s.agency_id = o.agency_id and s.id = o.site_id
                 where o.agency_id = (select alongside.agency())
                   and o.supporter_id = any (:supporters)
                 order by o.begun_on desc, o.id desc
                """)
                .param("supporters", supporters.toArray(UUID[]::new))
                .query(OnboardingStore::place)
                .list();
        var ticks = ticks(places.stream().map(Onboarding::id).toList()).stream()
                .collect(groupingBy(Onboarding.Tick::onboarding));
        return places.stream()
                .map(place -> place.with(ticks.getOrDefault(place.id(), List.of())))
                .toList();
    }

    private List<Onboarding.Tick> ticks(List<UUID> places) {
        if (places.isEmpty()) return List.of();
        return sql.sql("""
                select t.onboarding_id, t.item, t.done_on, t.words, a.name
                  from onboarding_tick t
                  join account a on a.agency_id = t.agency_id and a.id = t.ticked_by
                 where t.agency_id = (select alongside.agency())
                   and t.onboarding_id = any (:places)
                   and t.voided_at is null
                """)
                .param("places", places.toArray(UUID[]::new))
                .query((row, n) -> new Onboarding.Tick(
                        row.getObject("onboarding_id", UUID.class),
                        row.getString("item"),
                        row.getObject("done_on", LocalDate.class),
                        row.getString("words"),
                        row.getString("name")))
                .list();
    }

    /** Whose place it is; empty where the reader may not see it. */
    Optional<UUID> supporterOf(UUID onboarding) {
        return sql.sql("""
                select supporter_id
                  from onboarding
                 where agency_id = (select alongside.agency())
                   and id = :id
                """).param("id", onboarding).query(UUID.class).optional();
    }

    public void begin(UUID id, UUID supporter, UUID program, @Nullable UUID site, String setting, LocalDate on) {
        sql.sql("""
                insert into onboarding (agency_id, id, supporter_id, program_id, site_id, setting, begun_on)
                values (alongside.agency(), :id, :supporter, :program, :site, :setting, :on)
                """)
                .param("id", id)
                .param("supporter", supporter)
                .param("program", program)
                .param("site", site)
                .param("setting", setting)
                .param("on", on)
                .update();
    }

    /** Ticking what is ticked changes nothing. */
    public void tick(UUID onboarding, String item, LocalDate on, String words) {
        sql.sql("""
                insert into onboarding_tick (agency_id, onboarding_id, item, done_on, words)
                values (alongside.agency(), :onboarding, :item, :on, :words)
                    on conflict do nothing
                """)
                .param("onboarding", onboarding)
                .param("item", item)
                .param("on", on)
                .param("words", words)
                .update();
    }

    void untick(UUID onboarding, String item, String reason) {
        sql.sql("""
                update onboarding_tick
                   set voided_at = alongside.now(), voided_by = alongside.actor(), void_reason = :reason
                 where agency_id = (select alongside.agency())
                   and onboarding_id = :onboarding
                   and item = :item
                   and voided_at is null
                """)
                .param("onboarding", onboarding)
                .param("item", item)
                .param("reason", reason)
                .update();
    }

    public record Named(UUID id, String name) {}

    /** The agency's programs; {@code sites} its sites. */
    List<Named> programs() {
        return named("program");
    }

    List<Named> sites() {
        return named("site");
    }

    private List<Named> named(String table) {
        return sql.sql("select id, name from %s where agency_id = (select alongside.agency()) order by lower(name), id"
                        .formatted(table))
                .query((row, n) -> new Named(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    private static Onboarding place(ResultSet row, int n) throws SQLException {
        return new Onboarding(
                row.getObject("id", UUID.class),
                row.getObject("supporter_id", UUID.class),
                row.getString("program"),
                row.getString("site"),
                row.getString("setting"),
                row.getObject("begun_on", LocalDate.class),
                List.of());
    }
}
