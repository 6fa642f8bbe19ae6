package org.alongside.interop;

import static org.alongside.interop.Kind.ASSIGNMENTS;
import static org.alongside.interop.Kind.CONTACTS;
import static org.alongside.interop.Kind.ENROLLMENTS;
import static org.alongside.interop.Kind.FAMILIES;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a column may hold. */
public enum Field {
    FAMILY_REF("family-ref", Holds.TEXT, FAMILIES, ENROLLMENTS, ASSIGNMENTS, CONTACTS),
    FAMILY_NAME("family-name", Holds.TEXT, FAMILIES),
    TOWN("town", Holds.TEXT, FAMILIES),
    SAFE_CONTACT("safe-contact", Holds.TEXT, FAMILIES),
    PERSON_KIND("person-kind", "person-kinds", false, FAMILIES),
    FULL_NAME("full-name", Holds.TEXT, FAMILIES, ENROLLMENTS, ASSIGNMENTS, CONTACTS),
    GIVEN_NAME("given-name", Holds.TEXT, FAMILIES, ENROLLMENTS, ASSIGNMENTS, CONTACTS),
    LAST_NAME("last-name", Holds.TEXT, FAMILIES, ENROLLMENTS, ASSIGNMENTS, CONTACTS),
    NAME_TO_USE("name-to-use", Holds.TEXT, FAMILIES),
    RELATION("relation", "family-relations", false, FAMILIES),
    BORN_ON("born-on", Holds.DAY, FAMILIES, ENROLLMENTS, ASSIGNMENTS, CONTACTS),
    OVER_AGE_REASON("over-age-reason", Holds.TEXT, FAMILIES),
    LANGUAGES("languages", "languages", true, FAMILIES),
    INTERPRETER("interpreter", Holds.YES_NO, FAMILIES),
    PHONE("phone", Holds.PHONE, FAMILIES),
    MAY_TEXT("may-text", Holds.YES_NO, FAMILIES),
    ENROLLMENT_REF("enrollment-ref", Holds.TEXT, ENROLLMENTS, ASSIGNMENTS, CONTACTS),
    PROGRAM("program", "programs", false, ENROLLMENTS, ASSIGNMENTS, CONTACTS),
    SITE("site", "sites", false, ENROLLMENTS),
    STARTED_ON("started-on", Holds.DAY, ENROLLMENTS),
    ENDED_ON("ended-on", Holds.DAY, ENROLLMENTS),
    END_REASON("end-reason", "end-reasons", false, ENROLLMENTS),
    END_NOTE("end-note", Holds.TEXT, ENROLLMENTS),
    ASSIGNMENT_REF("assignment-ref", Holds.TEXT, ASSIGNMENTS),
    CONTACT_REF("contact-ref", Holds.TEXT, CONTACTS),
    WORKER("worker", "workers", false, ASSIGNMENTS, CONTACTS),
    ASSIGNMENT_KIND("assignment-kind", "assignment-kinds", false, ASSIGNMENTS),
    STARTS_ON("starts-on", Holds.DAY, ASSIGNMENTS),
    ENDS_ON("ends-on", Holds.DAY, ASSIGNMENTS),
    ON_DAY("on-day", Holds.DAY, CONTACTS),
    AT_TIME("at-time", Holds.TIME, CONTACTS),
    END_TIME("end-time", Holds.TIME, CONTACTS),
    MINUTES("minutes", Holds.MINUTES, CONTACTS),
    TRAVEL_MINUTES("travel-minutes", Holds.MINUTES, CONTACTS),
    MILES("miles", Holds.MILES, CONTACTS),
    MODE("mode", "modes", false, CONTACTS),
    MADE("made", "made", false, CONTACTS),
    ATTEMPT_OUTCOME("attempt-outcome", "attempt-outcomes", false, CONTACTS),
    PLACE("place", "places", false, CONTACTS),
    SUPPORT_TYPES("support-types", "support-types", true, CONTACTS),
    ACTIVITIES("activities", "scope-activities", true, CONTACTS),
    WHAT_HAPPENED("what-happened", Holds.TEXT, CONTACTS),
    NEXT_STEP("next-step", Holds.TEXT, CONTACTS),
    NEXT_STEP_ON("next-step-on", Holds.DAY, CONTACTS);

    /** What a cell of a field is read as. */
    public enum Holds {
        TEXT,
        DAY,
        TIME,
        MINUTES,
        MILES,
        YES_NO,
        PHONE,
        CODE
    }

    private static final Set<Field> OF_A_PERSON = Set.of(
            FULL_NAME,
            GIVEN_NAME,
            LAST_NAME,
            NAME_TO_USE,
            RELATION,
            BORN_ON,
            OVER_AGE_REASON,
            LANGUAGES,
            INTERPRETER,
            PHONE,
            MAY_TEXT);

    private final String code;
    private final Holds holds;
    private final @Nullable String list;
    private final boolean several;
    private final Set<Kind> kinds;

    Field(String code, Holds holds, Kind... kinds) {
        this(code, holds, null, false, kinds);
    }

    Field(String code, String list, boolean several, Kind... kinds) {
        this(code, Holds.CODE, list, several, kinds);
    }

    Field(String code, Holds holds, @Nullable String list, boolean several, Kind... kinds) {
        this.code = code;
        this.holds = holds;
        this.list = list;
        this.several = several;
        this.kinds = Set.of(kinds);
    }

    public String code() {
        return code;
    }

    public Holds holds() {
        return holds;
    }

    /** The list its values are from, if it has one: a code list, or the agency's own workers, programs or sites. */
    public Optional<String> list() {
        return Optional.ofNullable(list);
    }

    /** Whether one cell may hold several codes. */
    public boolean several() {
        return several;
    }

    public boolean isIn(Kind kind) {
        return kinds.contains(kind);
    }

    /** Whether a caregiver and each child beside them may have it in one row. */
    public boolean isOfAPerson() {
        return OF_A_PERSON.contains(this);
    }

    public static Optional<Field> of(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
    }
}
