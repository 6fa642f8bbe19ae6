package org.alongside.training;

import java.util.List;

/**
 * A course as it was typed.
 *
 * @param purpose core or continuing
 */
public record LessonDraft(
        String title,
        String provider,
        String purpose,
        String code,
        String hours,
        String ceuHours,
        List<String> topics,
        List<String> standards,
        List<String> practices,
        String approval) {
    static final String CORE = "core";
    private static final String CONTINUING = "continuing";

    public static LessonDraft blank() {
        return new LessonDraft("", "", CONTINUING, "", "", "", List.of(), List.of(), List.of(), "");
    }

    /** What is known of a course already, to be changed or taken over. */
    public static LessonDraft of(Lesson lesson) {
        return new LessonDraft(
                lesson.title(),
                lesson.provider(),
                lesson.core() ? CORE : CONTINUING,
                lesson.code(),
                lesson.hours().stripTrailingZeros().toPlainString(),
                lesson.core() ? "" : lesson.ceuHours().stripTrailingZeros().toPlainString(),
                lesson.topics(),
                lesson.standards(),
                lesson.practices(),
                lesson.approval());
    }

    boolean core() {
        return purpose.equals(CORE);
    }
}
