package org.alongside.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.credentials.Certificate.Kind;
import org.alongside.credentials.Certificate.State;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.definitions.Definitions;
import org.alongside.standards.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A certificate from its issue to its end: what each event makes of it, and which may not happen. */
class WhatACertificateIsWorthTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Standard MONTANA =
            Standard.of(new Definitions().of(Standard.KIND, "mt-family-peer-support", UUID.randomUUID(), TODAY));

    /** Issued on 1 January 2026 until 31 December; each further event a month later than the one before. */
    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "'', 2025-12-31, NOT_YET",
        "'', 2026-01-01, VALID",
        "'', 2026-12-31, VALID",
        "'', 2027-01-01, LAPSED",
        "suspended, 2026-01-31, VALID",
        "suspended, 2026-02-01, SUSPENDED",
        "suspended, 2027-06-01, SUSPENDED",
        "suspended reinstated, 2026-03-01, VALID",
        "suspended reinstated, 2027-01-01, LAPSED",
        "suspended revoked, 2026-03-01, REVOKED",
        "revoked, 2027-06-01, REVOKED",
        "expired, 2026-02-01, LAPSED",
        "expired renewed, 2026-03-01, VALID",
        "renewed, 2027-12-31, VALID",
        "renewed, 2028-01-01, LAPSED",
        "renewed suspended reinstated, 2027-12-31, VALID",
        "inactive, 2026-02-01, INACTIVE",
        "inactive reinstated, 2026-03-01, VALID",
        "inactive renewed, 2027-06-01, VALID"
    })
    void theLastEventDecides(String events, LocalDate day, State state) {
        assertThat(after(events).on(day)).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0}: may be {1}")
    @CsvSource({
        "'', suspended revoked expired renewed inactive",
        "suspended, reinstated revoked",
        "expired, revoked renewed inactive",
        "inactive, reinstated revoked expired renewed",
        "revoked, ''"
    })
    void onlyWhatGoesWithItsStateMayHappen(String events, String allowed) {
        var certificate = after(events);
        assertThat(certificate.allowedOn(LocalDate.of(2026, 6, 1)).stream().map(Kind::code))
                .containsExactlyInAnyOrderElementsOf(allowed.isEmpty() ? List.of() : List.of(allowed.split(" ")));
        for (var kind : Kind.values()) {
            var wrongs = ChangeCertificate.wrongs(
                    certificate,
                    new ChangeCertificate.Draft(
                            UUID.randomUUID(), certificate.id(), kind, "2026-06-01", "2027-12-31", "A reason."),
                    TODAY);
            assertThat(wrongs.none())
                    .as(kind.code())
                    .isEqualTo(List.of(allowed.split(" ")).contains(kind.code()));
        }
    }

    @Test
    void thatItRanOutIsToldOnceItHas() {
        var certificate = after("");
        var over = LocalDate.of(2027, 1, 1);
        assertThat(certificate.ranOut(over.minusDays(1))).isEmpty();
        assertThat(certificate.ranOut(over.plusDays(3))).contains(over);
        assertThat(certificate.allowedOn(over)).contains(Kind.EXPIRED);
        var told = after("expired");
        assertThat(told.ranOut(over)).isEmpty();
        assertThat(told.allowedOn(over)).doesNotContain(Kind.EXPIRED);
    }

    @ParameterizedTest(name = "{0} on {1} until {2}, \"{3}\": {4}")
    @CsvSource({
        "suspended, 2026-06-01, '', '', credentials.wrong.reason",
        "suspended, June, '', Why, credentials.wrong.day",
        "suspended, 2026-11-22, '', Why, credentials.wrong.future",
        "suspended, 2025-12-31, '', Why, credentials.wrong.before-last",
        "reinstated, 2026-06-01, '', Why, credentials.wrong.in-state.valid",
        "renewed, 2026-06-01, '', '', credentials.wrong.day",
        "renewed, 2026-06-01, 2026-12-31, '', credentials.wrong.not-longer"
    })
    void aChangeSaysEverythingThatIsAsked(String kind, String on, String until, String reason, String wrong) {
        var certificate = after("");
        assertThat(ChangeCertificate.wrongs(
                                certificate,
                                new ChangeCertificate.Draft(
                                        UUID.randomUUID(),
                                        certificate.id(),
                                        Kind.of(kind).orElseThrow(),
                                        on,
                                        until,
                                        reason),
                                TODAY)
                        .all())
                .extracting(Wrong::key)
                .containsExactly(wrong);
    }

    @ParameterizedTest(name = "candidate {0}, certified {1}, supervised {2}: {3}")
    @CsvSource({
        "none, none, false, NONE",
        "none, none, true, CANDIDATE",
        "'', none, false, CANDIDATE",
        "'', '', false, CERTIFIED",
        "'', suspended, true, SUSPENDED",
        "'', revoked, true, REVOKED",
        "none, expired, true, LAPSED",
        "none, inactive, false, INACTIVE",
        "suspended, none, true, SUSPENDED"
    })
    void theHighestLevelEverHeldDecides(String candidate, String certified, boolean supervised, Standing standing) {
        var held = new ArrayList<Certificate>();
        if (!candidate.equals("none")) held.add(after(candidate, "candidate"));
        if (!certified.equals("none")) held.add(after(certified, "certified"));
        assertThat(Standing.of(MONTANA, held, LocalDate.of(2026, 6, 1), supervised))
                .isEqualTo(standing);
    }

    @Test
    void aSecondCertificateAfterARevokedOneCounts() {
        assertThat(Standing.of(
                        MONTANA,
                        List.of(after("revoked", "certified"), after("", "certified")),
                        LocalDate.of(2026, 6, 1),
                        true))
                .isEqualTo(Standing.CERTIFIED);
    }

    private static Certificate after(String events) {
        return after(events, "certified");
    }

    static Certificate after(String kinds, String stage) {
        var events = new ArrayList<Certificate.Event>();
        events.add(event(1, Kind.ISSUED, LocalDate.of(2026, 12, 31)));
        for (var kind : kinds.isEmpty() ? new String[0] : kinds.split(" ")) {
            var is = Kind.of(kind).orElseThrow();
            var until = is == Kind.RENEWED
                    ? LocalDate.of(2027, 12, 31)
                    : events.getLast().until();
            events.add(event(events.size() + 1, is, until));
        }
        return new Certificate(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "Rosa Whitehorse",
                null,
                "Board",
                "MT-1",
                MONTANA.id(),
                1,
                stage,
                "Certified family peer support specialist",
                events);
    }

    private static Certificate.Event event(int position, Kind kind, LocalDate until) {
        return new Certificate.Event(
                UUID.randomUUID(),
                position,
                kind,
                LocalDate.of(2026, position, 1),
                until,
                "Why",
                "The Board",
                Instant.EPOCH);
    }
}
