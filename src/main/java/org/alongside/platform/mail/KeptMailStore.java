package org.alongside.platform.mail;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters that would have been sent. */
@Component
class KeptMailStore {
    private static final int SHOWN = 100;

    private final JdbcClient sql;

    KeptMailStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps a letter once, however often its news comes. */
    void keep(UUID agency, long news, Letter letter) {
        sql.sql("""
                insert into kept_mail (agency_id, id, to_address, subject, words)
                values (:agency, :id, :to, :subject, :words)
                on conflict (agency_id, id) do nothing
                """)
                .param("agency", agency)
                .param("id", UUID.nameUUIDFromBytes(("news " + news).getBytes(StandardCharsets.UTF_8)))
                .param("to", letter.to())
                .param("subject", letter.subject())
                .param("words", letter.words())
                .update();
    }

    /** The latest letters of all agencies, for the keeper; the demo shows them. */
    List<Kept> latest() {
        return sql.sql("""
                select m.id, m.to_address, m.subject, m.words, m.sent_at, a.zone
                  from kept_mail m
                  join agency a on a.id = m.agency_id
                 order by m.sent_at desc, m.id
                 limit :shown
                """)
                .param("shown", SHOWN)
                .query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        new Letter(row.getString("to_address"), row.getString("subject"), row.getString("words")),
                        row.getTimestamp("sent_at").toInstant().atZone(ZoneId.of(row.getString("zone")))))
                .list();
    }

    /** @param sentAt on the agency's clock */
    record Kept(UUID id, Letter letter, ZonedDateTime sentAt) {}
}
