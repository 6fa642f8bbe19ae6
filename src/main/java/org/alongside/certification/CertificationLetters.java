package org.alongside.certification;

import java.time.ZoneOffset;
import java.util.Objects;
import org.alongside.access.AddressSettings;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.mail.Letter;
import org.alongside.platform.mail.Mail;
import org.alongside.platform.outbox.News;
import org.alongside.platform.outbox.OutboxHandler;
import org.alongside.platform.words.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes letters that something about an application or a certificate is there to read. What it is stands behind the door. */
@Component
class CertificationLetters implements OutboxHandler {
    private final Db db;
    private final JdbcClient sql;
    private final Mail mail;
    private final AddressSettings address;
    private final JsonMapper json;
    private final Words words = Words.english();

    CertificationLetters(Db db, JdbcClient sql, Mail mail, AddressSettings address, JsonMapper json) {
        this.db = db;
        this.sql = sql;
        this.mail = mail;
        this.address = address;
        this.json = json;
    }

    @Override
    public String kind() {
        return CertificationNews.KIND;
    }

    @Override
    public void handle(News news) {
        var word = news.as(CertificationNews.Word.class, json);
        db.as(
                Actor.system(word.agency(), ZoneOffset.UTC),
                () -> sql.sql("""
                select a.email, a.name
                  from account a
                 where a.agency_id = (select alongside.agency())
                   and a.status = 'active'
                   and case when :account = '' then exists (select 1 from account_role r where r.agency_id = a.agency_id and r.account_id = a.id and r.role = 'steward')
                       else a.id::text = :account end
                 order by a.id
                """)
                        .param("account", Objects.toString(word.account(), ""))
                        .query((row, n) -> letter(word, row.getString("email"), row.getString("name")))
                        .list()
                        .forEach(letter -> mail.send(word.agency(), letter)));
    }

    private Letter letter(CertificationNews.Word word, String email, String name) {
        return new Letter(
                email,
                words.say("certification.letter.subject." + word.what(), word.number()),
                words.say("certification.letter." + word.what(), name, word.number(), address.of(word.path())));
    }
}
