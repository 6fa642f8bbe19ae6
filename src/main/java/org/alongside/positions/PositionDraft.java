package org.alongside.positions;

/** What is agreed of a position, as typed. */
public record PositionDraft(
        String title, String hoursAWeek, String documentationHours, String families, String workingHours) {

    public static PositionDraft of(Position position) {
        return new PositionDraft(
                position.title(),
                position.hoursAWeek().stripTrailingZeros().toPlainString(),
                position.documentationHours().stripTrailingZeros().toPlainString(),
                Integer.toString(position.families()),
                position.workingHours());
    }
}
