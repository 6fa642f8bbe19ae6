package org.alongside.field;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param aloneMinutes so many minutes with families, and no supervision at all in {@code aloneDays} days
 */
record TeamCare(int lateContacts, int hardContacts, int minutes, int aloneMinutes, int aloneDays) {
    static final TeamCare NONE =
            new TeamCare(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, 0);

    enum Prompt {
        HARD,
        LATE,
        MUCH,
        ALONE
    }

    /** What is in force for an agency; where it has dropped it, nothing is asked. */
    static TeamCare of(Definitions definitions, UUID agency, LocalDate today) {
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
                body.get("minutes").asInt(),
                body.path("alone_minutes").asInt(Integer.MAX_VALUE),
                body.path("alone_days").asInt(0));
    }

    List<Prompt> prompts(Carried carried, LocalDate today) {
        var prompts = new ArrayList<Prompt>();
        if (carried.hard() >= hardContacts) prompts.add(Prompt.HARD);
        if (carried.late() >= lateContacts) prompts.add(Prompt.LATE);
        if (carried.minutes() >= minutes) prompts.add(Prompt.MUCH);
        if (carried.minutes() >= aloneMinutes && !isSupervisedSince(today.minusDays(aloneDays), carried))
            prompts.add(Prompt.ALONE);
        return List.copyOf(prompts);
    }

    private static boolean isSupervisedSince(LocalDate day, Carried carried) {
        return carried.supervisedOn() != null && !carried.supervisedOn().isBefore(day);
    }
}
