package org.alongside.families;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Columns;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.definitions.Nicknames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what people can be found by in step with their names and numbers, in the transaction that changes those. */
@Component
public class PersonTokens {
    private static final int PEOPLE_AT_ONCE = 5_000;

    private final JdbcClient sql;
    private final Nicknames nicknames;

    public PersonTokens(JdbcClient sql, Definitions definitions) {
        this.sql = sql;
        this.nicknames = definitions.nicknames();
    }

    /** Makes the tokens of these people anew; of a voided person none are left. Any number of people. */
    public void refresh(Collection<UUID> people) {
        var all = List.copyOf(people);
        for (var from = 0; from < all.size(); from += PEOPLE_AT_ONCE) {
            refreshSome(all.subList(from, Math.min(all.size(), from + PEOPLE_AT_ONCE)));
        }
    }

    private void refreshSome(List<UUID> people) {
        var ids = Columns.of(people, id -> id);
        var tokens = new ArrayList<Token>();
        sql.sql("""
                select p.id, p.family_id, p.given_name, p.family_name, p.name_to_use,
                       array(select n.number from person_phone n
                              where n.agency_id = p.agency_id and n.person_id = p.id and n.voided_at is null) as numbers
                  from person p
                 where p.agency_id = (select alongside.agency())
                   and p.id = any (cast(:ids as uuid[]))
                   and p.voided_at is null
                """).param("ids", ids).query(row -> {
            var id = row.getObject("id", UUID.class);
            var family = row.getObject("family_id", UUID.class);
            var numbers = List.of((String[]) row.getArray("numbers").getArray());
            of(row.getString("given_name"), row.getString("family_name"), row.getString("name_to_use"), numbers)
                    .forEach(token -> tokens.add(new Token(token, id, family)));
        });
        sql.sql("""
                delete from person_token
                 where agency_id = (select alongside.agency())
                   and person_id = any (cast(:ids as uuid[]))
                """).param("ids", ids).update();
        sql.sql("""
                insert into person_token (agency_id, token, person_id, family_id)
                select alongside.agency(), token, person_id, family_id
                  from unnest(cast(:tokens as text[]), cast(:people as uuid[]), cast(:families as uuid[]))
                    as t (token, person_id, family_id)
                """)
                .param("tokens", Columns.of(tokens, Token::token))
                .param("people", Columns.of(tokens, Token::person))
                .param("families", Columns.of(tokens, Token::family))
                .update();
    }

    /** What somebody of this name and these numbers (E.164) can be found by. */
    public Set<String> of(String givenName, String familyName, String nameToUse, List<String> numbers) {
        return Tokens.of(givenName, familyName, nameToUse, numbers, nicknames::of);
    }

    private record Token(String token, UUID person, UUID family) {}
}
