package org.alongside.keeping;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.Definitions;

/**
 * How soon a correction is answered, and why it may be denied. Pure.
 *
 * <p>Source: the definition {@code correction-clock}, which cites 45 CFR 164.526.
 *
 * @param answerDays from the day it was asked for
 * @param extensionDays by which it is put off, once
 */
public record CorrectionClock(int answerDays, int extensionDays, List<Reason> reasons, String source) {
    private static final String KIND = "correction-clock";

    public record Reason(String code, String title) {}

    /** As it stood on that day: what was asked for then is answered by it. */
    static CorrectionClock on(LocalDate day, Definitions definitions, UUID agency) {
        return of(definitions.of(KIND, "clock", agency, day));
    }

    private static CorrectionClock of(Definition definition) {
        var body = definition.body();
        return new CorrectionClock(
                body.get("answer_days").asInt(),
                body.get("extension_days").asInt(),
                body.get("reasons")
                        .valueStream()
                        .map(reason -> new Reason(
                                reason.get("code").asString(),
                                reason.get("title").asString()))
                        .toList(),
                definition.source());
    }

    /** The last day on which it is answered in time. */
    public LocalDate dueOn(Correction correction) {
        var days = correction.step(Correction.Kind.EXTENDED).isPresent() ? answerDays + extensionDays : answerDays;
        return correction.askedOn().plusDays(days);
    }

    /** Once, and only while it is still in time. */
    public boolean mayPutOff(Correction correction, LocalDate today) {
        return correction.isOpen()
                && extensionDays > 0
                && correction.step(Correction.Kind.EXTENDED).isEmpty()
                && !today.isAfter(dueOn(correction));
    }

    public boolean has(String reason) {
        return reasons.stream().anyMatch(one -> one.code().equals(reason));
    }

    /** The reason in words; its code where an earlier version had it. */
    public String title(String reason) {
        return reasons.stream()
                .filter(one -> one.code().equals(reason))
                .map(Reason::title)
                .findFirst()
                .orElse(reason);
    }
}
