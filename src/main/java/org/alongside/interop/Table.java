package org.alongside.interop;

import java.util.List;
import java.util.stream.Collectors;

/** The tables an import writes, with the columns it may fill. A record's values are held as PostgreSQL writes them. */
enum Table {
    FAMILY("family", "name", "town", "safe_contact", "external_ref"),
    PERSON(
            "person",
            "family_id",
            "kind",
            "given_name",
            "family_name",
            "name_to_use",
            "relation",
            "born_on",
            "over_age_reason",
            "languages",
            "interpreter"),
    PHONE("person_phone", "family_id", "person_id", "number", "as_typed", "may_text"),
    ENROLLMENT(
            "enrollment",
            "family_id",
            "caregiver_id",
            "program_id",
            "site_id",
            "started_on",
            "ended_on",
            "end_reason",
            "end_note",
            "external_ref"),
    ASSIGNMENT(
            "assignment", "family_id", "enrollment_id", "supporter_id", "kind", "starts_on", "ends_on", "external_ref"),
    CONTACT(
            "contact",
            "family_id",
            "enrollment_id",
            "supporter_id",
            "on_day",
            "at_time",
            "zone",
            "minutes",
            "mode",
            "made",
            "attempt_outcome",
            "place",
            "support_types",
            "activities",
            "what_happened",
            "next_step",
            "travel_minutes",
            "miles",
            "external_ref");

    /** Of a contact: the day its next step is due, which is kept in follow_up. */
    static final String DUE_ON = "due_on";

    /** Of a new contact: the caregiver, who is the one who took part. */
    static final String CAREGIVER = "caregiver_id";

    private final String sql;
    private final List<String> columns;

    Table(String sql, String... columns) {
        this.sql = sql;
        this.columns = List.of(columns);
    }

    /** Its name in the database. */
    String sql() {
        return sql;
    }

    List<String> columns() {
        return columns;
    }

    /** Columns as text, for reading records. */
    String asText() {
        var all = columns.stream()
                .map(column -> "t." + column + "::text as " + column)
                .collect(Collectors.joining(", "));
        return this == CONTACT
                ? all
                        + ", (select f.due_on::text from follow_up f where f.agency_id = t.agency_id and f.id = t.id and f.voided_at is null) as due_on"
                : all;
    }

    /** What is read and compared: the columns and, of a contact, the day its next step is due. */
    List<String> readColumns() {
        return this == CONTACT
                ? java.util.stream.Stream.concat(columns.stream(), java.util.stream.Stream.of(DUE_ON))
                        .toList()
                : columns;
    }
}
