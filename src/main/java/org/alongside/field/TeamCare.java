package org.alongside.field;

import java.util.List;
import java.util.UUID;
import org.alongside.field.TeamStore.Carried;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.Definitions;

/**
 * When a supervisor is reminded to ask how a supporter is: from what is in the records of the last 14 days, kept nowhere, and
 * saying nothing about the supporter but what they did. The numbers are in {@code definitions/team-care/}.
 *
 * @param lateContacts so many contacts made late in the evening or at night
 * @param hardContacts so many contacts in a crisis or after a return to use
 * @param minutes so many minutes with families
 */
record TeamCare(int lateContacts, int hardContacts, int minutes) {
    static final TeamCare NONE = new TeamCare(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    enum Prompt {
        HARD,
        LATE,
        MUCH
    }

    /** What is in force for an agency; where it has dropped it, nothing is asked. */
    static TeamCare of(Definitions definitions, UUID agency, java.time.LocalDate today) {
        return definitions
                .find("team-care", "prompts", agency, today)
                .map(TeamCare::of)
                .orElse(NONE);
    }

    private static TeamCare of(Definition definition) {
        var body = definition.body();
        return new TeamCare(
                body.get("late_contacts").asInt(),
                body.get("hard_contacts").asInt(),
                body.get("minutes").asInt());
    }

    List<Prompt> prompts(Carried carried) {
        var prompts = new java.util.ArrayList<Prompt>();
        if (carried.hard() >= hardContacts) prompts.add(Prompt.HARD);
        if (carried.late() >= lateContacts) prompts.add(Prompt.LATE);
        if (carried.minutes() >= minutes) prompts.add(Prompt.MUCH);
        return List.copyOf(prompts);
    }
}
