package org.alongside.telling;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.consent.Word;
import org.alongside.platform.definitions.Definition;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of report tells, as its definition has it.
 *
 * @param position in the list of kinds
 * @param purposes what it may be for, the usual one first
 * @param sections in order; all of them stand in every report
 */
public record ReportKind(Definition definition, int position, List<Purpose> purposes, List<Section> sections) {
    public static final String KIND = "report-kind";

    /** What of the record stands in a section. */
    public enum Source implements Word {
        TAKING_PART,
        CONTACTS,
        ATTENDANCE,
        SUPPORT_TYPES,
        GOALS,
        ACCOMPLISHMENTS,
        MEETINGS,
        VISITS,
        RECOVERY_MEETINGS,
        TEST_RESULTS,
        HARD_NEWS,
        PARENT,
        ENDING,
        LATE,
        CHANGES,
        WRITER;

        /** Whether it is counted: then nothing of it can be left out, so that figures are those of every other page. */
        boolean isCounted() {
            return this == CONTACTS || this == ATTENDANCE || this == SUPPORT_TYPES;
        }

        /** Whether the writer may leave out single things. */
        boolean isChosen() {
            return switch (this) {
                case GOALS, ACCOMPLISHMENTS, MEETINGS, VISITS, RECOVERY_MEETINGS, TEST_RESULTS, HARD_NEWS -> true;
                default -> false;
            };
        }
    }

    /**
     * @param sud whether it tells of a substance use disorder, whatever the program
     * @param peerKind only for programs of this kind; "" for all
     * @param hint what the writer is asked to write; "" for nothing
     * @param words agreed words that stand before what is told; "" for none
     */
    public record Section(
            String id,
            String title,
            Source from,
            Information information,
            boolean sud,
            String peerKind,
            String hint,
            String words) {}

    public static ReportKind of(Definition definition) {
        var body = definition.as(Body.class);
        return new ReportKind(
                definition,
                body.position,
                body.purposes.stream()
                        .map(purpose -> word(Purpose.values(), purpose))
                        .toList(),
                body.sections.stream().map(Written::section).toList());
    }

    public String id() {
        return definition.id();
    }

    public String title() {
        return definition.title();
    }

    private static <W extends Word> W word(W[] all, String word) {
        return Arrays.stream(all)
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private record Body(int position, List<String> purposes, List<Written> sections) {}

    private record Written(
            String id,
            String title,
            String from,
            String information,
            @Nullable Boolean sud,
            @Nullable String peerKind,
            @Nullable String hint,
            @Nullable String words) {
        Section section() {
            return new Section(
                    id,
                    title,
                    word(Source.values(), from),
                    word(Information.values(), information),
                    sud != null && sud,
                    Objects.requireNonNullElse(peerKind, ""),
                    Objects.requireNonNullElse(hint, ""),
                    Objects.requireNonNullElse(words, ""));
        }
    }
}
