package org.alongside.access;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.audit.ViewLog;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Breaks the glass: a supporter or supervisor opens the record of a family outside their reach, for a reason and for
 * hours. They find it only by what they know exactly, and are told no more than that there is one. Everything they do
 * meanwhile is marked in history; the privacy officers are told at once and review it.
 */
@Component
public class BreakGlass {
    public static final int SHORTEST_REASON = 10;
    public static final int MOST_HOURS = 8;

    private static final int A_PAGE = 30;
    private static final int MOST_ENTRIES = 500;
    private static final String HOME = "US";
    /** In history: that they looked. Not for whom, which would tell about people unknown to us. */
    private static final String SEARCH = "break_glass_search";

    private final Db db;
    private final BreakGlassStore store;
    private final AccountStore accounts;
    private final Sessions sessions;
    private final ViewLog views;
    private final SignInLimits limits;
    private final Letters letters;
    private final Ids ids;
    private final Clock clock;

    BreakGlass(
            Db db,
            BreakGlassStore store,
            AccountStore accounts,
            Sessions sessions,
            ViewLog views,
            SignInLimits limits,
            Letters letters,
            Ids ids,
            Clock clock) {
        this.db = db;
        this.store = store;
        this.accounts = accounts;
        this.sessions = sessions;
        this.views = views;
        this.limits = limits;
        this.letters = letters;
        this.ids = ids;
        this.clock = clock;
    }

    public sealed interface Found {}

    /** There is one record, and nothing more is told about it. */
    public record One() implements Found {}

    /** They walk with this family already. */
    public record WithinReach(UUID family) implements Found {}

    /** None, or several. */
    public record NotOne() implements Found {}

    /** Too many searches in a row. */
    public record TooMany(Duration pause) implements Found {}

    public sealed interface Outcome {}

    public record Broken(Grant grant) implements Outcome {}

    /** The reason is too short or the hours are too many. */
    public record NotLikeThis(boolean reason, boolean hours) implements Outcome {}

    /** One at a time: another record is open to them. */
    public record OneIsOpen() implements Outcome {}

    /** There is not one such record any more. */
    public record NothingToOpen() implements Outcome {}

    /** @param whom full name of a caregiver, name of a family, or a telephone number */
    public Found find(Actor by, String whom) {
        allowed(by);
        var pause = db.keeper(() -> limits.tries("glass of " + by.person()));
        if (pause.isPresent()) return new TooMany(pause.get());
        return db.as(by, () -> {
            var found = search(whom);
            views.opened(by, SEARCH, by.person(), null);
            if (found.size() != 1) return new NotOne();
            var family = found.getFirst();
            return store.isWithinReach(family) ? new WithinReach(family) : new One();
        });
    }

    public Outcome open(Actor by, String whom, String reason, int hours) {
        allowed(by);
        boolean tooShort = reason.strip().length() < SHORTEST_REASON;
        boolean tooLong = hours < 1 || hours > MOST_HOURS;
        if (tooShort || tooLong) return new NotLikeThis(tooShort, tooLong);
        try {
            var outcome = db.as(by, () -> broken(by, whom, reason.strip(), hours));
            sessions.forget(by.person());
            if (outcome instanceof Broken) forgive(by);
            return outcome;
        } catch (DataIntegrityViolationException another) {
            return new OneIsOpen();
        }
    }

    private Outcome broken(Actor by, String whom, String reason, int hours) {
        if (store.current(by).isPresent()) return new OneIsOpen();
        var found = search(whom);
        if (found.size() != 1) return new NothingToOpen();
        var id = ids.next();
        var now = clock.instant();
        var until = now.plus(Duration.ofHours(hours));
        store.add(by, id, found.getFirst(), reason, now, until);
        for (var officer : accounts.withRole(Role.PRIVACY_OFFICER)) {
            letters.glassBroken(by, officer.email(), officer.name(), until);
        }
        return new Broken(store.find(id).orElseThrow());
    }

    private void forgive(Actor by) {
        db.keeper(() -> {
            limits.succeeded("glass of " + by.person());
            return null;
        });
    }

    /** The grant under which they see a record now. */
    public Optional<Grant> current(Actor of) {
        return db.read(of, () -> store.current(of));
    }

    /** Ends a grant before its time: their own, or any, for a privacy officer. */
    public void end(Actor by, UUID grant) {
        var ended = db.as(by, () -> {
            var one = store.find(grant).orElseThrow(NotFound::new);
            store.end(grant);
            return one;
        });
        sessions.forget(ended.account());
    }

    public record Page(List<Grant> grants, boolean more) {}

    /** For the privacy officer: those without a review, or those with one, the newest first. */
    public Page list(Actor by, boolean waiting, @Nullable UUID after) {
        officersOnly(by);
        return db.read(by, () -> {
            var start = after == null ? null : store.find(after).orElseThrow(NotFound::new);
            var found = store.list(waiting, start, A_PAGE + 1);
            return found.size() > A_PAGE ? new Page(found.subList(0, A_PAGE), true) : new Page(found, false);
        });
    }

    /** @param entries what was seen and changed, in order */
    public record View(Grant grant, List<GrantEntry> entries) {}

    public View view(Actor by, UUID grant) {
        officersOnly(by);
        return db.read(by, () -> {
            var one = store.find(grant).orElseThrow(NotFound::new);
            return new View(one, store.done(one, MOST_ENTRIES));
        });
    }

    /** False if the note says nothing, or somebody has reviewed it already. */
    public boolean review(Actor by, UUID grant, String note) {
        officersOnly(by);
        if (note.isBlank()) return false;
        return db.as(by, () -> {
            if (store.find(grant).isEmpty()) throw new NotFound();
            return store.review(by, grant, note.strip());
        });
    }

    private List<UUID> search(String whom) {
        return store.find(whom.strip(), number(whom));
    }

    /** In E.164; null if it is not a telephone number. */
    private static @Nullable String number(String typed) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(typed, HOME);
            return numbers.isPossibleNumber(number)
                    ? numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164)
                    : null;
        } catch (NumberParseException notANumber) {
            return null;
        }
    }

    private static void allowed(Actor by) {
        if (!by.is(Role.SUPPORTER) && !by.is(Role.SUPERVISOR)) throw new NotFound();
    }

    private static void officersOnly(Actor by) {
        if (!by.is(Role.PRIVACY_OFFICER)) throw new NotFound();
    }
}
