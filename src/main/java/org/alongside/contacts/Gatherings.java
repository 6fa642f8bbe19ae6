package org.alongside.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.springframework.stereotype.Component;

/** Gatherings to read, to sign and to void as one. */
@Component
public class Gatherings {
    private static final int SHOWN = 50;

    private final Db db;
    private final GatheringStore gatherings;
    private final MissedStore missed;
    private final AttendanceStore attendance;
    private final SignContact signing;
    private final VoidContact voiding;
    private final Clock clock;

    Gatherings(
            Db db,
            GatheringStore gatherings,
            MissedStore missed,
            AttendanceStore attendance,
            SignContact signing,
            VoidContact voiding,
            Clock clock) {
        this.db = db;
        this.gatherings = gatherings;
        this.missed = missed;
        this.attendance = attendance;
        this.signing = signing;
        this.voiding = voiding;
        this.clock = clock;
    }

    /** The families one can write of: those one walks with today. */
    public List<Household> families(Actor supporter) {
        var today = LocalDate.ofInstant(clock.instant(), supporter.zone());
        return db.read(supporter, () -> gatherings.households(supporter.person(), today));
    }

    /** Who may have helped: other supporters and supervisors of the agency at work. */
    public List<Named> colleagues(Actor supporter) {
        return db.read(supporter, () -> gatherings.colleagues(supporter.person()));
    }

    /**
     * @param contacts those the reader sees: of families within their reach, like {@code missed}
     * @param attended over all families, whoever sees them
     */
    public record Opened(
            Gathering gathering, List<ContactRow> contacts, List<Missed> missed, Attendance.Figures attended) {}

    /** Those one facilitated or helped with, the latest first. */
    public List<Gathering> mine(Actor supporter) {
        return db.read(supporter, () -> gatherings.of(supporter.person(), SHOWN));
    }

    public Optional<Opened> open(Actor reader, UUID id) {
        return db.read(
                reader,
                () -> gatherings
                        .find(id)
                        .map(one -> new Opened(one, gatherings.contacts(id), missed.of(id), attendance.of(id))));
    }

    /** Signs one's own contacts in it, as they stand; how many. Empty where there is none of one's own. */
    public Optional<Integer> sign(Actor supporter, UUID id) {
        return db.as(
                supporter,
                () -> mine(supporter, id).map(rows -> (int) rows.stream()
                        .filter(row -> !row.signed())
                        .filter(row -> signing.sign(supporter, row.id(), row.version()) instanceof SignContact.Signed)
                        .count()));
    }

    /** Voids one's own unsigned contacts in it; how many, 0 where the reason is missing. Empty where there is none of one's own. */
    public Optional<Integer> voidAll(Actor supporter, UUID id, String reason) {
        return db.as(
                supporter,
                () -> mine(supporter, id).map(rows -> (int) rows.stream()
                        .filter(row -> VoidContact.mayVoid(supporter, row))
                        .filter(row -> voiding.voidIt(supporter, row.id(), row.version(), reason)
                                instanceof VoidContact.Voided)
                        .count()));
    }

    /** Takes back that a family did not come, as one noted it oneself; false where one did not. */
    public boolean takeBack(Actor supporter, UUID id, UUID family) {
        return db.as(supporter, () -> missed.takeBack(id, List.of(family)) > 0);
    }

    private Optional<List<ContactRow>> mine(Actor supporter, UUID id) {
        var rows = gatherings.contacts(id).stream()
                .filter(row -> row.supporter().equals(supporter.account()) && !row.voided())
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows);
    }
}
