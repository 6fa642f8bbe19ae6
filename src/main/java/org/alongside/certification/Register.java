package org.alongside.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.credentials.Certificate;
import org.alongside.platform.db.Db;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The public register. It answers for one number, or for one whole name, and never lists: whoever does not know whom they
 * ask about learns nothing. Why a certificate was suspended or revoked is not in it.
 */
@Component
public class Register {
    /** More people of one name than this are not shown; ask for the number. */
    public static final int MOST = 10;

    private static final int FEWEST_WORDS = 2;
    private static final int FEWEST_LETTERS = 2;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,]+");

    private final Db db;
    private final JdbcClient sql;

    public Register(Db db, JdbcClient sql) {
        this.db = db;
        this.sql = sql;
    }

    /**
     * What is public.
     *
     * @param since when it became what it is
     * @param until the last day in force
     */
    public record Entry(
            String number,
            String holder,
            String title,
            String issuer,
            Certificate.State state,
            LocalDate issuedOn,
            LocalDate since,
            LocalDate until) {}

    private static final String ENTRIES = """
            select c.number, c.holder_name, c.title, c.issuer, f.on_day as issued_on, e.on_day as since_on, e.until_on,
                   alongside.credential_state(e.kind, e.until_on, d.today) as state, e.kind
              from credential c
              join agency g on g.id = c.issuer_agency_id
             cross join lateral (select (alongside.now() at time zone g.zone)::date as today) d
              join credential_event f on f.agency_id = c.agency_id and f.certificate_id = c.id and f.position = 1
             cross join lateral (select e.kind, e.on_day, e.until_on
                                   from credential_event e
                                  where e.agency_id = c.agency_id and e.certificate_id = c.id and e.on_day <= d.today
                                  order by e.position desc
                                  limit 1) e
             where c.issuer_agency_id is not null
            """;

    /** @param number as on the certificate; case, spaces and letters that look like digits do not matter */
    public Optional<Entry> numbered(String number) {
        var plain = CertificateNumber.plain(number);
        if (plain.isEmpty()) return Optional.empty();
        return db.keeper(
                () -> sql
                        .sql(ENTRIES + " and c.number = :number")
                        .param("number", plain)
                        .query((row, n) -> entry(row))
                        .list()
                        .stream()
                        .findFirst());
    }

    /** Whether a name is whole enough to be asked for: first and last name, none of them a mere letter. */
    public static boolean isWholeName(String name) {
        var words = words(name);
        return words.length >= FEWEST_WORDS && Arrays.stream(words).allMatch(word -> word.length() >= FEWEST_LETTERS);
    }

    /** Everybody in whose name these words stand as a whole, one more than {@link #MOST} at most. */
    public List<Entry> named(String name) {
        if (!isWholeName(name)) return List.of();
        return db.keeper(() -> sql.sql(
                        ENTRIES
                                + " and string_to_array(lower(c.holder_name), ' ') @> cast(:words as text[]) order by c.number limit :most")
                .param("words", words(name))
                .param("most", MOST + 1)
                .query((row, n) -> entry(row))
                .list());
    }

    private static String[] words(String name) {
        return BETWEEN_WORDS.split(name.strip().toLowerCase(Locale.ROOT));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var state = Certificate.State.of(row.getString("state"));
        var until = row.getObject("until_on", LocalDate.class);
        var since = row.getObject("since_on", LocalDate.class);
        boolean ranOut =
                state == Certificate.State.LAPSED && !row.getString("kind").equals("expired");
        return new Entry(
                row.getString("number"),
                row.getString("holder_name"),
                row.getString("title"),
                row.getString("issuer"),
                state,
                row.getObject("issued_on", LocalDate.class),
                ranOut ? until.plusDays(1) : since,
                until);
    }
}
