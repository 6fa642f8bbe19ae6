package org.alongside.access.web;

import java.util.List;
import java.util.UUID;
import org.alongside.access.Account;
import org.alongside.access.Accounts;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.words.Words;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * @param sought what was searched for; empty for everybody
 * @param next the address of those after these; empty at the end
 */
public record AccountsPage(List<Row> people, String sought, String next, boolean mayInvite) {
    /** @param state in words where it is not simply open; else empty */
    public record Row(UUID id, String name, String email, String roles, String state, String tone) {}

    static AccountsPage of(Words words, Accounts.Page page, String sought, Actor reader) {
        var rows = page.accounts().stream().map(account -> row(words, account)).toList();
        var next = page.more()
                ? UriComponentsBuilder.fromPath("/accounts")
                        .queryParam("q", "{q}")
                        .queryParam("after", rows.getLast().id())
                        .encode()
                        .buildAndExpand(sought)
                        .toUriString()
                : "";
        return new AccountsPage(rows, sought, next, reader.is(Role.ADMINISTRATOR));
    }

    private static Row row(Words words, Account account) {
        return new Row(
                account.id(),
                account.name(),
                account.email(),
                AccountPage.rolesInWords(words, account.roles()),
                AccountPage.state(words, account.status()),
                account.status() == Account.Status.INVITED ? "wait" : "");
    }
}
