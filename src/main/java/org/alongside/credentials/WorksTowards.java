package org.alongside.credentials;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.standards.Standard;
import org.alongside.standards.SupporterRecord;

/**
 * Which standard somebody works towards: the one they chose, else the one their program asks, else that of the state where
 * they work or live for whom they serve. Pure.
 */
final class WorksTowards {
    private static final String UNTIL_A_STATE_IS_KNOWN = "US-MT";
    private static final String NATIONAL = "nff-family-peer";

    private WorksTowards() {}

    /**
     * Empty where no standard is known for whom they serve in their state: then they choose. Until a state is known, those
     * who serve families work towards Montana's; in a state without a standard of its own, towards the national credential.
     */
    static Optional<Standard> of(PathStore.Path path, SupporterRecord record, List<Standard> standards, LocalDate day) {
        return Stream.concat(Stream.of(path.chosen()), path.programs().stream().map(PathStore.Asked::standard))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> standards.stream().filter(one -> one.id().equals(id)))
                .findFirst()
                .or(() -> ofTheirState(path, record, standards, day));
    }

    private static Optional<Standard> ofTheirState(
            PathStore.Path path, SupporterRecord record, List<Standard> standards, LocalDate day) {
        var served = path.programs().isEmpty()
                        || path.programs().stream()
                                .anyMatch(one -> one.peerKind().equals("family"))
                ? Standard.PeerKind.FAMILY
                : Standard.PeerKind.RECOVERY;
        var states = Stream.concat(record.employment().stream(), record.residence().stream())
                .filter(stay -> !stay.from().isAfter(day)
                        && (stay.to() == null || !stay.to().isBefore(day)))
                .map(stay -> "US-" + stay.state())
                .toList();
        var places = states.isEmpty() ? List.of(UNTIL_A_STATE_IS_KNOWN) : states;
        var here = places.stream()
                .flatMap(place ->
                        standards.stream().filter(one -> one.jurisdiction().equals(place)))
                .filter(one -> one.peerKind() == served || one.peerKind() == Standard.PeerKind.BOTH)
                .findFirst();
        if (here.isPresent() || served != Standard.PeerKind.FAMILY) return here;
        return standards.stream().filter(one -> one.id().equals(NATIONAL)).findFirst();
    }
}
