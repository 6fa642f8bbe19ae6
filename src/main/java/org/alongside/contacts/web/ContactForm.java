package org.alongside.contacts.web;

import java.util.List;
import java.util.UUID;
import org.alongside.contacts.ContactDraft;
import org.alongside.contacts.NoteParts;
import org.alongside.contacts.TogetherDraft;
import org.jspecify.annotations.Nullable;

/** The form of a contact as a browser sends it; what was left out is null. */
record ContactForm(
        UUID family,
        @Nullable UUID enrollment,
        @Nullable String day,
        @Nullable String time,
        @Nullable String zone,
        @Nullable String minutes,
        @Nullable String mode,
        @Nullable Boolean made,
        @Nullable String attemptOutcome,
        @Nullable String place,
        @Nullable List<UUID> people,
        @Nullable List<String> supportTypes,
        @Nullable List<String> activities,
        @Nullable String whatHappened,
        @Nullable String nextStep,
        @Nullable String followUpFrom,
        @Nullable String followUpOn,
        @Nullable String travelMinutes,
        @Nullable String miles,
        @Nullable List<UUID> goals,
        @Nullable String shareable,
        @Nullable String forSupervisor,
        @Nullable Boolean scopeShown) {

    /** Whether the page it comes from has pointed out its wording already. */
    boolean isLookedOver() {
        return Boolean.TRUE.equals(scopeShown);
    }

    /** @param together the further fields of the same form */
    ContactDraft draft(TogetherDraft together) {
        return new ContactDraft(
                family,
                enrollment,
                text(day),
                text(time),
                text(zone),
                text(minutes),
                text(mode),
                made,
                text(attemptOutcome),
                text(place),
                list(people),
                list(supportTypes),
                list(activities),
                text(whatHappened),
                text(nextStep),
                text(followUpOn),
                text(travelMinutes),
                text(miles),
                together,
                list(goals),
                text(followUpFrom),
                new NoteParts(text(shareable), text(forSupervisor)));
    }

    private static String text(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static <T> List<T> list(@Nullable List<T> several) {
        return several == null ? List.of() : several;
    }
}
