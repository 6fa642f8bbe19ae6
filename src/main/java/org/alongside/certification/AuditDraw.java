package org.alongside.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.standards.Draw;
import org.jspecify.annotations.Nullable;

/**
 * A draw of certificate holders for an audit, as it was done.
 *
 * @param members everybody who could be picked, by number
 */
public record AuditDraw(
        UUID id,
        String standard,
        String stage,
        String reason,
        String seed,
        int size,
        LocalDate drawnOn,
        Instant drawnAt,
        String by,
        List<Member> members) {

    public AuditDraw {
        members = List.copyOf(members);
    }

    /** @param picked the place in the draw, from 1; null for who was not picked */
    public record Member(
            UUID id,
            UUID certificate,
            String number,
            String holder,
            @Nullable Integer picked) {}

    public List<String> numbers() {
        return members.stream().map(Member::number).toList();
    }

    public List<Member> picked() {
        return members.stream()
                .filter(member -> member.picked() != null)
                .sorted(Comparator.comparing(member -> Objects.requireNonNull(member.picked())))
                .toList();
    }

    /** Whether the draw, done again from its seed, picks the same in the same order. */
    public boolean replays() {
        return Draw.of(seed, numbers(), size)
                .equals(picked().stream().map(Member::number).toList());
    }
}
