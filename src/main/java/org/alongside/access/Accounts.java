package org.alongside.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody's accounts, for reading: administrators and managers. */
@Component
public class Accounts {
    private static final int A_PAGE = 50;
    /** Roles that come with an invitation of a partner, or a door that is opened to a caregiver, and with nothing else. */
    private static final Set<Role> BY_INVITATION = EnumSet.of(Role.PARTNER, Role.CAREGIVER);

    private static final Set<Role> READERS = EnumSet.of(Role.ADMINISTRATOR, Role.MANAGER);

    private final Db db;
    private final AccountStore accounts;
    private final SignInLimits limits;
    private final Clock clock;

    Accounts(Db db, AccountStore accounts, SignInLimits limits, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.limits = limits;
        this.clock = clock;
    }

    /** Whether an account with these roles is a guest's: of a partner, or of a caregiver. */
    public static boolean areOfAGuest(Set<Role> roles) {
        return !roles.isEmpty() && BY_INVITATION.containsAll(roles);
    }

    /** Of these, what an administrator gives: what people who work here may do. */
    static Set<Role> ofStaff(Set<Role> roles) {
        var held = EnumSet.noneOf(Role.class);
        held.addAll(roles);
        held.removeAll(BY_INVITATION);
        held.remove(Role.SYSTEM);
        return held;
    }

    /** @param more whether there are others after these */
    public record Page(List<Account> accounts, boolean more) {}

    /** By name, those whose name or address has {@code words} in it, a page of them after {@code after}. */
    public Page list(Actor by, String words, @Nullable UUID after) {
        readersOnly(by);
        return db.read(by, () -> {
            var start = after == null ? null : accounts.find(after).orElseThrow(NotFound::new);
            var found = accounts.list(words.strip().toLowerCase(Locale.ROOT), start, A_PAGE + 1);
            return found.size() > A_PAGE ? new Page(found.subList(0, A_PAGE), true) : new Page(found, false);
        });
    }

    /**
     * One account with what surrounds it.
     *
     * @param secondFactor whether one is set up; told to administrators only
     * @param locked whether too many tries keep them out for now
     * @param others whom they could supervise or be supervised by
     */
    public record View(
            Account account,
            boolean secondFactor,
            boolean locked,
            List<Supervision> supervisions,
            List<Account> supporters,
            List<Account> supervisors,
            LocalDate today) {}

    public View view(Actor by, UUID id) {
        readersOnly(by);
        var view = db.read(by, () -> {
            var account = accounts.find(id).orElseThrow(NotFound::new);
            return new View(
                    account,
                    by.is(Role.ADMINISTRATOR) && accounts.hasSecondFactor(id),
                    false,
                    accounts.supervisions(id),
                    account.roles().contains(Role.SUPERVISOR) ? but(accounts.withRole(Role.SUPPORTER), id) : List.of(),
                    account.roles().contains(Role.SUPPORTER) ? but(accounts.withRole(Role.SUPERVISOR), id) : List.of(),
                    by.today(clock));
        });
        var email = view.account().email();
        boolean locked = by.is(Role.ADMINISTRATOR)
                && db.keeper(() -> limits.isLocked(email) || limits.isLocked(SignIn.secondStepOf(id)));
        return new View(
                view.account(),
                view.secondFactor(),
                locked,
                view.supervisions(),
                view.supporters(),
                view.supervisors(),
                view.today());
    }

    private static List<Account> but(List<Account> all, UUID id) {
        return all.stream().filter(one -> !one.id().equals(id)).toList();
    }

    static void readersOnly(Actor by) {
        if (by.roles().stream().noneMatch(READERS::contains)) throw new NotFound();
    }

    static void administratorsOnly(Actor by) {
        if (!by.is(Role.ADMINISTRATOR)) throw new NotFound();
    }
}
