package org.alongside.telling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.consent.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A report about a caregiver, on its way or released.
 *
 * @param kind id of its definition, with the version it keeps
 * @param from the first day it is about; {@code to} the last, counted in
 * @param amends the released report it stands in place of; null for none
 * @param amendsWhy what was wrong with that one, or ""
 * @param amendedBy the released report that stands in place of this one; null for none
 * @param before the one it amends, or the last of its kind to this partner that was released about earlier days; null for none
 * @param peerKind of the program in which the caregiver was last in these days; "" where there is none
 * @param text what the writer wrote, in its latest version
 * @param readings with the caregiver, the latest first
 * @param release null until it is released
 */
public record Report(
        UUID id,
        UUID family,
        UUID person,
        String personName,
        String kind,
        int kindVersion,
        LocalDate from,
        LocalDate to,
        UUID partner,
        String partnerName,
        Purpose purpose,
        @Nullable UUID amends,
        String amendsWhy,
        @Nullable UUID amendedBy,
        @Nullable UUID before,
        String peerKind,
        Instant begunAt,
        String begunBy,
        Text text,
        List<Reading> readings,
        @Nullable Release release) {

    public Report {
        readings = List.copyOf(readings);
    }

    /**
     * The writer's own words.
     *
     * @param number of the version; 0 while nothing was written
     * @param words by the id of the section
     * @param leftOut keys of what of the record is left out
     */
    public record Text(
            int number,
            Map<String, String> words,
            Set<String> leftOut,
            @Nullable Instant at,
            String by) {
        public static final Text NOTHING = new Text(0, Map.of(), Set.of(), null, "");

        public Text {
            words = Map.copyOf(words);
            leftOut = Set.copyOf(leftOut);
        }

        public String of(String section) {
            return words.getOrDefault(section, "");
        }
    }

    /**
     * That it was read with the caregiver, or why not.
     *
     * @param way a code from the report-reading-ways list; "" where it was not read
     * @param hardNews a code from the hard-news-ways list, or ""
     * @param ownWords what the caregiver wants to say in it
     * @param notRead why it was not read; "" where it was
     * @param told SHA-256, in hex, of what the report told at that moment
     */
    public record Reading(
            UUID id,
            LocalDate on,
            String way,
            String hardNews,
            String ownWords,
            String notRead,
            String told,
            Instant at,
            String by) {}

    /**
     * How it left.
     *
     * @param act in the ledger of disclosures
     * @param content JSON: all that is printed
     * @param sources JSON: what it was made from, and what was left out and why
     * @param sha256 of both, in hex
     */
    public record Release(UUID act, String content, String sources, String sha256, Instant at, String by) {}

    public boolean isReleased() {
        return release != null;
    }

    /** What the caregiver wants to say, as they said it last. */
    String ownWords() {
        return readings.stream()
                .filter(reading -> !reading.way().isEmpty())
                .map(Reading::ownWords)
                .findFirst()
                .orElse("");
    }

    Optional<Reading> readingOf(String told) {
        return readings.stream().filter(reading -> reading.told().equals(told)).findFirst();
    }

    Report with(Reading reading) {
        return new Report(
                id,
                family,
                person,
                personName,
                kind,
                kindVersion,
                from,
                to,
                partner,
                partnerName,
                purpose,
                amends,
                amendsWhy,
                amendedBy,
                before,
                peerKind,
                begunAt,
                begunBy,
                text,
                Stream.concat(Stream.of(reading), readings.stream()).toList(),
                release);
    }
}
