package org.alongside.access;

import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/** One's own name, as colleagues and families see it. */
@Component
public class OwnName {
    private final Db db;
    private final AccountStore accounts;
    private final Sessions sessions;

    OwnName(Db db, AccountStore accounts, Sessions sessions) {
        this.db = db;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    public void change(Actor owner, String name) {
        db.as(owner, () -> {
            var account = accounts.find(owner.person()).orElseThrow();
            accounts.rename(owner.person(), name.strip(), account.version());
        });
        sessions.forget(owner.person());
    }

    public String email(Actor owner) {
        return db.read(owner, () -> accounts.find(owner.person()).orElseThrow().email());
    }
}
