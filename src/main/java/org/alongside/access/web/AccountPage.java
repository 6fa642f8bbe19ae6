package org.alongside.access.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.access.Account;
import org.alongside.access.Accounts;
import org.alongside.access.Supervision;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Words;

/**
 * One account, with what the reader may do about it.
 *
 * @param administers whether the reader lets people in and out, or else only says who supervises whom
 * @param guest whether it is of somebody who was let in as a partner or a caregiver, and has that one role
 * @param secondFactor whether there is one, in words
 */
public record AccountPage(
        UUID id,
        String name,
        String typedName,
        String email,
        String roles,
        List<Choice> roleChoices,
        boolean guest,
        String state,
        int version,
        boolean administers,
        boolean invited,
        boolean active,
        boolean closed,
        boolean locked,
        boolean hasSecondFactor,
        String secondFactor,
        List<Link> supervisions,
        List<Choice> supporters,
        List<Choice> supervisors,
        String today,
        Problems problems) {

    /** Roles of those who work here, in the order shown. */
    static final Set<Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.SYSTEM, Role.CAREGIVER, Role.PARTNER));

    /** @param open whether it goes on and may be ended */
    public record Link(UUID id, String words, String days, boolean open) {}

    /** Whether there is anything to help them in with. */
    public boolean mayBeHelped() {
        return invited || closed || locked || hasSecondFactor;
    }

    static AccountPage of(Words words, Accounts.View view, Actor reader, Problems problems) {
        var account = view.account();
        return new AccountPage(
                account.id(),
                account.name(),
                account.name(),
                account.email(),
                rolesInWords(words, account.roles()),
                choices(words, account.roles()),
                Accounts.areOfAGuest(account.roles()),
                state(words, account.status()),
                account.version(),
                reader.is(Role.ADMINISTRATOR),
                account.status() == Account.Status.INVITED,
                account.status() == Account.Status.ACTIVE,
                account.status() == Account.Status.CLOSED,
                view.locked(),
                view.secondFactor(),
                words.say(view.secondFactor() ? "access.account.factor" : "access.account.no-factor"),
                view.supervisions().stream()
                        .map(link -> link(words, link, account.id(), view))
                        .toList(),
                people(view.supporters()),
                people(view.supervisors()),
                view.today().toString(),
                problems);
    }

    /** The same page with what was typed, after it was refused. */
    AccountPage typed(Words words, String name, Set<Role> roles) {
        return new AccountPage(
                id,
                this.name,
                name,
                email,
                this.roles,
                choices(words, roles),
                guest,
                state,
                version,
                administers,
                invited,
                active,
                closed,
                locked,
                hasSecondFactor,
                secondFactor,
                supervisions,
                supporters,
                supervisors,
                today,
                problems);
    }

    static String rolesInWords(Words words, Set<Role> roles) {
        return words.spoken()
                .list(roles.stream()
                        .sorted()
                        .map(role -> words.say("platform.role." + role.code()))
                        .toList());
    }

    static String state(Words words, Account.Status status) {
        return switch (status) {
            case INVITED -> words.say("access.account.invited");
            case ACTIVE -> "";
            case CLOSED -> words.say("access.account.is-closed");
        };
    }

    static List<Choice> choices(Words words, Set<Role> picked) {
        return ROLES.stream()
                .map(role -> Choice.of(role.code(), words.say("platform.role." + role.code()), picked.contains(role)))
                .toList();
    }

    private static List<Choice> people(List<Account> accounts) {
        return accounts.stream()
                .map(one -> Choice.of(one.id().toString(), one.name()))
                .toList();
    }

    private static Link link(Words words, Supervision link, UUID of, Accounts.View view) {
        boolean over = link.supervisor().equals(of);
        boolean ended =
                link.lastDay().filter(last -> !last.isAfter(view.today())).isPresent();
        return new Link(
                link.id(),
                over
                        ? words.say("access.supervision.over", link.supporterName())
                        : words.say("access.supervision.under", link.supervisorName()),
                link.lastDay()
                        .map(last -> words.say("access.supervision.between", link.from(), last))
                        .orElseGet(() -> words.say("access.supervision.since", link.from())),
                !ended && !link.from().isAfter(view.today()));
    }
}
