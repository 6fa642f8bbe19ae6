package org.alongside.certification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.platform.changes.Change;
import org.alongside.platform.changes.Wrongs;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.db.Violated;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The directory of organisations and people who offer peer support. Each keeps their own entry; anybody reads what is published. */
@Component
public class Directory {
    public static final List<String> PEER_KINDS = List.of("family", "recovery");

    private static final int LINE = 120;
    private static final int WORDS = 600;
    private static final UUID NO_AGENCY = new UUID(0, 0);
    private static final Pattern EMAIL = Pattern.compile("|[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern WEBSITE = Pattern.compile("|https?://[^\\s\"'<>]+\\.[^\\s\"'<>]+");
    private static final Pattern PHONE = Pattern.compile("|[0-9+() .x-]{7,30}");

    private final Db db;
    private final Clock clock;
    private final Ids ids;
    private final DirectoryStore entries;
    private final Definitions definitions;

    Directory(Db db, Clock clock, Ids ids, DirectoryStore entries, Definitions definitions) {
        this.db = db;
        this.clock = clock;
        this.ids = ids;
        this.entries = entries;
        this.definitions = definitions;
    }

    /** Published entries, organisations first. Each filter "" for any. For everybody. */
    public List<DirectoryEntry> published(String county, String language, String peerKind, int skip, int most) {
        return db.keeper(() -> entries.published(county, language, peerKind, skip, most));
    }

    /**
     * The actor's own entry, or their organisation's; one that is not kept yet where there is none.
     *
     * @throws NotFound if it is not the actor's to keep
     */
    public DirectoryEntry own(Actor actor, boolean ofPerson) {
        mustKeep(actor, ofPerson);
        return db.read(actor, () -> entries.own(account(actor, ofPerson)).orElseGet(() -> blank(actor, ofPerson)));
    }

    private DirectoryEntry blank(Actor actor, boolean ofPerson) {
        return new DirectoryEntry(
                ids.next(),
                ofPerson,
                ofPerson ? actor.name() : entries.agencyName(),
                "",
                List.of(),
                List.of(),
                List.of(),
                "",
                "",
                "",
                false,
                0);
    }

    /** @throws NotFound if it is not the actor's to keep */
    public Change<DirectoryEntry> keep(Actor actor, DirectoryEntry typed) {
        mustKeep(actor, typed.ofPerson());
        var wrongs = wrongs(typed);
        if (!wrongs.none()) return Change.refused(wrongs);
        var account = account(actor, typed.ofPerson());
        return Violated.refusing(
                "one_entry_each",
                Change.refused("", "certification.wrong.entry-meanwhile"),
                () -> db.as(actor, () -> {
                    if (typed.version() == 0) entries.add(typed, account);
                    else if (!entries.change(typed, account))
                        return Change.overtaken(entries.own(account).orElseThrow(NotFound::new));
                    return Change.done(entries.own(account).orElseThrow(NotFound::new));
                }));
    }

    private Wrongs wrongs(DirectoryEntry typed) {
        var wrongs = new Wrongs()
                .needed("name", typed.name(), LINE, "certification.wrong.entry-name")
                .atMost("about", typed.about(), WORDS);
        if (!known(counties(), typed.counties())
                || typed.published() && typed.counties().isEmpty())
            wrongs.add("counties", "certification.wrong.counties");
        if (!known(languages(), typed.languages())) wrongs.add("languages", "certification.wrong.languages");
        if (!PEER_KINDS.containsAll(typed.peerKinds())
                || typed.published() && typed.peerKinds().isEmpty()) wrongs.add("kinds", "certification.wrong.kinds");
        if (!PHONE.matcher(typed.phone()).matches()) wrongs.add("phone", "certification.wrong.phone");
        if (typed.email().length() > LINE || !EMAIL.matcher(typed.email()).matches())
            wrongs.add("email", "certification.wrong.email");
        if (typed.website().length() > LINE || !WEBSITE.matcher(typed.website()).matches())
            wrongs.add("website", "certification.wrong.website");
        return wrongs;
    }

    private static boolean known(CodeList list, List<String> codes) {
        return codes.stream()
                .allMatch(
                        code -> list.codes().stream().anyMatch(one -> one.code().equals(code)));
    }

    public CodeList counties() {
        return definitions.codes("counties", NO_AGENCY, today());
    }

    public CodeList languages() {
        return definitions.codes("languages", NO_AGENCY, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public static boolean mayKeep(Actor actor, boolean ofPerson) {
        return ofPerson ? actor.is(Role.SUPPORTER) : actor.is(Role.MANAGER) || actor.is(Role.ADMINISTRATOR);
    }

    private static void mustKeep(Actor actor, boolean ofPerson) {
        if (!mayKeep(actor, ofPerson)) throw new NotFound();
    }

    private static @Nullable UUID account(Actor actor, boolean ofPerson) {
        return ofPerson ? actor.person() : null;
    }
}
