package org.alongside.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.consent.Consent;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.consent.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consents of families within reach, and their ends. */
@Component
public class ConsentStore {
    private static final String DECISIVE = """
            select c.id, c.family_id, c.person_id, c.kind, c.discloser, c.recipients, c.information, c.purposes, c.signed_on, c.signed_by,
                   c.authority, c.expires_on, c.expiry_event, c.revocation_right, c.redisclosure_warning, c.refusal_consequences,
                   (select e.on_day from consent_end e
                     where e.agency_id = c.agency_id and e.consent_id = c.id and e.how = 'revoked') as revoked_on
            """;

    private static final String WHOLE = DECISIVE + """
                 , c.signer_name, c.form, c.form_version, c.language, c.words, c.way, c.drawing, c.witness_name, c.recorded_at, c.recorded_by,
                   (select coalesce(array_agg(array[e.how, e.on_day::text, e.way, e.by_name, e.why] order by e.recorded_at), '{}')
                      from consent_end e where e.agency_id = c.agency_id and e.consent_id = c.id) as ends
              from consent c
             where c.agency_id = (select alongside.agency())
            """;

    private final JdbcClient sql;

    public ConsentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whatever these people signed, but for what was entered by mistake: what a decision rests on. */
    List<Consent> decisive(Collection<UUID> people) {
        return sql.sql(DECISIVE + """
                  from consent c
                 where c.agency_id = (select alongside.agency())
                   and c.person_id = any (:people)
                   and not exists (select from consent_end e
                                    where e.agency_id = c.agency_id and e.consent_id = c.id and e.how = 'mistaken')
                 order by c.signed_on, c.id
                """)
                .param("people", people.toArray(UUID[]::new))
                .query((row, n) -> consent(row))
                .list();
    }

    /** The latest signed first. */
    public List<SignedConsent> ofFamily(UUID family) {
        return sql.sql(WHOLE + " and c.family_id = :family order by c.signed_on desc, c.id desc")
                .param("family", family)
                .query(ConsentStore::signed)
                .list();
    }

    public Optional<SignedConsent> find(UUID id) {
        return sql.sql(WHOLE + " and c.id = :id")
                .param("id", id)
                .query(ConsentStore::signed)
                .optional();
    }

    /** Of all families within reach, those that end on one of these days, the first to end first. */
    public List<SignedConsent> ending(LocalDate from, LocalDate until, int most) {
        return sql.sql(WHOLE + """
                   and c.expires_on between :from and :until
                   and not exists (select from consent_end e where e.agency_id = c.agency_id and e.consent_id = c.id)
                 order by c.expires_on, c.id
                 limit :most
                """)
                .param("from", from)
                .param("until", until)
                .param("most", most)
                .query(ConsentStore::signed)
                .list();
    }

    /** Once, however often it is sent; false where it is there already. */
    boolean add(SignedConsent signed) {
        var consent = signed.consent();
        return sql.sql("""
                insert into consent (agency_id, id, family_id, person_id, kind, discloser, recipients, information, purposes, signed_on,
                                     signed_by, signer_name, authority, expires_on, expiry_event, revocation_right, redisclosure_warning,
                                     refusal_consequences, form, form_version, language, words, way, drawing, witness_name)
                values (alongside.agency(), :id, :family, :person, :kind, :discloser, :recipients, :information, :purposes, :signedOn,
                        :signedBy, :signer, :authority, :expiresOn, :event, :revocation, :redisclosure, :refusal, :form, :version,
                        :language, :words, :way, :drawing, :witness)
                    on conflict (agency_id, id) do nothing
                """)
                        .param("id", signed.id())
                        .param("family", signed.family())
                        .param("person", signed.person())
                        .param("kind", consent.kind().word())
                        .param("discloser", consent.discloser())
                        .param("recipients", sorted(consent.recipients()))
                        .param("information", words(consent.information()))
                        .param("purposes", words(consent.purposes()))
                        .param("signedOn", consent.signedOn())
                        .param("signedBy", consent.signedBy().word())
                        .param("signer", signed.signerName())
                        .param("authority", Objects.requireNonNullElse(consent.authority(), ""))
                        .param("expiresOn", consent.expiresOn())
                        .param("event", consent.expiryEvent())
                        .param("revocation", consent.revocationRight())
                        .param("redisclosure", consent.redisclosureWarning())
                        .param("refusal", consent.refusalConsequences())
                        .param("form", signed.form())
                        .param("version", signed.formVersion())
                        .param("language", signed.language())
                        .param("words", signed.words())
                        .param("way", signed.way().code())
                        .param("drawing", signed.drawing())
                        .param("witness", signed.witness())
                        .update()
                == 1;
    }

    /** Once: somebody who ends it a second time changes nothing. */
    void end(UUID id, SignedConsent signed, SignedConsent.End end) {
        sql.sql("""
                insert into consent_end (agency_id, id, family_id, consent_id, how, on_day, way, by_name, why)
                values (alongside.agency(), :id, :family, :consent, :how, :on, :way, :by, :why)
                    on conflict do nothing
                """)
                .param("id", id)
                .param("family", signed.family())
                .param("consent", signed.id())
                .param("how", end.how().code())
                .param("on", end.on())
                .param("way", end.way())
                .param("by", end.by())
                .param("why", end.why())
                .update();
    }

    private static String[] sorted(Set<String> words) {
        return words.stream().sorted().toArray(String[]::new);
    }

    private static String[] words(Set<? extends Word> words) {
        return words.stream().map(Word::word).sorted().toArray(String[]::new);
    }

    private static Consent consent(ResultSet row) throws SQLException {
        var authority = row.getString("authority");
        return new Consent(
                row.getString("id"),
                row.getString("person_id"),
                word(Consent.Kind.values(), row.getString("kind")),
                row.getString("discloser"),
                Set.of(texts(row, "recipients")),
                words(Information.values(), texts(row, "information")),
                words(Purpose.values(), texts(row, "purposes")),
                Objects.requireNonNull(row.getObject("signed_on", LocalDate.class)),
                word(Consent.SignedBy.values(), row.getString("signed_by")),
                authority.isEmpty() ? null : authority,
                row.getObject("expires_on", LocalDate.class),
                row.getString("expiry_event"),
                row.getObject("revoked_on", LocalDate.class),
                row.getBoolean("revocation_right"),
                row.getBoolean("redisclosure_warning"),
                row.getBoolean("refusal_consequences"));
    }

    private static SignedConsent signed(ResultSet row, int n) throws SQLException {
        return new SignedConsent(
                row.getObject("id", UUID.class),
                row.getObject("family_id", UUID.class),
                row.getObject("person_id", UUID.class),
                consent(row),
                row.getString("signer_name"),
                row.getString("form"),
                row.getInt("form_version"),
                row.getString("language"),
                row.getString("words"),
                SignedConsent.Way.of(row.getString("way")).orElseThrow(),
                row.getString("drawing"),
                row.getString("witness_name"),
                Objects.requireNonNull(row.getObject("recorded_at", OffsetDateTime.class))
                        .toInstant(),
                row.getObject("recorded_by", UUID.class),
                ends(row));
    }

    private static List<SignedConsent.End> ends(ResultSet row) throws SQLException {
        var ends = new ArrayList<SignedConsent.End>();
        for (var end : (Object[]) row.getArray("ends").getArray()) {
            var columns = (String[]) end;
            ends.add(new SignedConsent.End(
                    columns[0].equals(SignedConsent.How.REVOKED.code())
                            ? SignedConsent.How.REVOKED
                            : SignedConsent.How.MISTAKEN,
                    LocalDate.parse(columns[1]),
                    columns[2],
                    columns[3],
                    columns[4]));
        }
        return ends;
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    private static <W extends Word> Set<W> words(W[] all, String[] words) {
        return Arrays.stream(words).map(word -> word(all, word)).collect(Collectors.toUnmodifiableSet());
    }

    private static <W extends Word> W word(W[] all, String word) {
        return Arrays.stream(all)
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
