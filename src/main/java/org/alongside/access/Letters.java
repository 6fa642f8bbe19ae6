package org.alongside.access;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.mail.Letter;
import org.alongside.platform.mail.Mail;
import org.alongside.platform.words.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What accounts get by mail. Nothing about any family stands in a letter, and no password. */
@Component
class Letters {
    private final Mail mail;
    private final AddressSettings address;
    private final JdbcClient sql;
    private final Clock clock;
    private final Words words = Words.english();

    Letters(Mail mail, AddressSettings address, JdbcClient sql, Clock clock) {
        this.mail = mail;
        this.address = address;
        this.sql = sql;
        this.clock = clock;
    }

    void invitation(Actor by, String to, String name, String agency, String token) {
        send(
                by.agency(),
                to,
                "access.letter.invitation.subject",
                words.say("access.letter.invitation", name, by.name(), agency, address.of("/invitations/" + token)));
    }

    /** To somebody who has an account with another agency, which the one who invites does not get to know. */
    void invitedElsewhere(Actor by, String to, String agency) {
        send(
                by.agency(),
                to,
                "access.letter.invited-elsewhere.subject",
                words.say("access.letter.invited-elsewhere", by.name(), agency));
    }

    void newPassword(Proving who, String token) {
        send(
                who.agency(),
                who.email(),
                "access.letter.new-password.subject",
                words.say("access.letter.new-password", who.name(), address.of("/new-passwords/" + token)));
    }

    void passwordChanged(Proving who) {
        send(
                who.agency(),
                who.email(),
                "access.letter.password-changed.subject",
                words.say("access.letter.password-changed", who.name()));
    }

    void factorAdded(Actor owner) {
        toOwner(owner, "access.letter.factor-added.subject", "access.letter.factor-added");
    }

    void factorRemoved(Actor owner) {
        toOwner(owner, "access.letter.factor-removed.subject", "access.letter.factor-removed");
    }

    void recoveryCodesMade(Actor owner) {
        toOwner(owner, "access.letter.codes-made.subject", "access.letter.codes-made");
    }

    void factorsReset(Actor by, UUID account) {
        var owner = owner(account);
        send(
                by.agency(),
                owner.email(),
                "access.letter.factors-reset.subject",
                words.say("access.letter.factors-reset", owner.name(), by.name()));
    }

    /** To a privacy officer: somebody has opened a family's record by breaking the glass. */
    void glassBroken(Actor by, String to, String name, Instant until) {
        var ends = words.spoken().stamp(until, by.zone());
        send(
                by.agency(),
                to,
                "access.letter.glass.subject",
                words.say("access.letter.glass", name, by.name(), ends, address.of("/break-glass")));
    }

    private void toOwner(Actor owner, String subject, String key) {
        var to = owner(owner.person());
        send(owner.agency(), to.email(), subject, words.say(key, to.name(), when(owner)));
    }

    private String when(Actor owner) {
        return words.spoken().stamp(clock.instant(), owner.zone());
    }

    private Owner owner(UUID account) {
        return sql.sql("select name, email from account where id = :account")
                .param("account", account)
                .query((row, n) -> new Owner(row.getString("name"), row.getString("email")))
                .single();
    }

    /** One half of a guest's key. Like {@link #code}, it names nobody, and neither us. */
    void key(UUID agency, String to, String link) {
        send(agency, to, "access.letter.key.subject", words.say("access.letter.key", link));
    }

    void code(UUID agency, String to, String code) {
        send(agency, to, "access.letter.code.subject", words.say("access.letter.code", code));
    }

    private void send(UUID agency, String to, String subject, String text) {
        if (Guests.isNowhere(to)) return;
        mail.send(agency, new Letter(to, words.say(subject), text));
    }

    private record Owner(String name, String email) {}
}
