package org.alongside.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WhatHoldsForAllTest {
    private static final Shared FIRST = said("60", "We cooked");
    private static final Shared THEN = said("75", "We cooked and ate");
    private static final Shared NOW = said("90", "We cooked, ate and sang");

    @Test
    void aContactFollowsWhicheverOfItItSaid() {
        assertThat(FIRST.following(List.of(FIRST, THEN), NOW)).isEqualTo(NOW);
        assertThat(THEN.following(List.of(FIRST, THEN), NOW)).isEqualTo(NOW);
        assertThat(NOW.following(List.of(FIRST, THEN), NOW)).isEqualTo(NOW);
    }

    @Test
    void whatIsAFamilysOwnStays() {
        assertThat(said("30", "We cooked\n\nShe left early").following(List.of(FIRST, THEN), NOW))
                .isEqualTo(said("30", "We cooked, ate and sang\n\nShe left early"));
        assertThat(said("60", "Something else").following(List.of(FIRST, THEN), NOW))
                .isEqualTo(said("90", "Something else"));
    }

    @Test
    void aNoteAloneIsLedByWhatIsSaidOfAllLater() {
        assertThat(said("60", "She was glad").following(List.of(said("60", "")), NOW))
                .isEqualTo(said("90", "We cooked, ate and sang\n\nShe was glad"));
    }

    private static Shared said(String minutes, String words) {
        return new Shared("2026-11-19", "17:00", "America/Denver", minutes, "office", List.of("educational"), words);
    }
}
