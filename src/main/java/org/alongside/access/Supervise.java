package org.alongside.access;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Has one person supervise another between two days, and with that see the families they walk with. */
@Component
public class Supervise {
    private static final Set<Role> WHO_SAYS = EnumSet.of(Role.ADMINISTRATOR, Role.MANAGER);

    private final Db db;
    private final AccountStore accounts;

    Supervise(Db db, AccountStore accounts) {
        this.db = db;
        this.accounts = accounts;
    }

    public enum Outcome {
        DONE,
        /** The last day is before the first. */
        ENDS_BEFORE_IT_STARTS,
        /** They supervise this person already on some of these days. */
        ALREADY,
        /** Nobody supervises who is no supervisor, and nobody is supervised who is no supporter. */
        NOT_THESE_TWO
    }

    /** @param lastDay counted in; null while it goes on */
    public Outcome start(Actor by, UUID supervisor, UUID supporter, LocalDate from, @Nullable LocalDate lastDay) {
        allowed(by);
        if (lastDay != null && lastDay.isBefore(from)) return Outcome.ENDS_BEFORE_IT_STARTS;
        try {
            return db.as(by, () -> {
                if (supervisor.equals(supporter)
                        || lacks(supervisor, Role.SUPERVISOR)
                        || lacks(supporter, Role.SUPPORTER)) return Outcome.NOT_THESE_TWO;
                accounts.supervise(by, supervisor, supporter, from, lastDay);
                return Outcome.DONE;
            });
        } catch (DataIntegrityViolationException overlapping) {
            return Outcome.ALREADY;
        }
    }

    /** Ends it after {@code lastDay}; false if it has ended by then, or has not begun. */
    public boolean end(Actor by, UUID link, LocalDate lastDay) {
        allowed(by);
        return db.as(by, () -> accounts.endSupervision(link, lastDay));
    }

    private boolean lacks(UUID account, Role role) {
        return !accounts.find(account).orElseThrow(NotFound::new).roles().contains(role);
    }

    private static void allowed(Actor by) {
        if (by.roles().stream().noneMatch(WHO_SAYS::contains)) throw new NotFound();
    }
}
