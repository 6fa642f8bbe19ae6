package org.alongside.standards;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a standard can ask, as its definition file has it. Hours are decimals with at most two places. In a stage
 * with a certification period, hours count within the period; {@code lookBackMonths} counts the last so many months up to
 * the date; without either, all time counts.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.Attestation.class, name = "attestation"),
    @JsonSubTypes.Type(value = Rule.Age.class, name = "age"),
    @JsonSubTypes.Type(value = Rule.LivedExperience.class, name = "lived-experience"),
    @JsonSubTypes.Type(value = Rule.Training.class, name = "training"),
    @JsonSubTypes.Type(value = Rule.Exam.class, name = "exam"),
    @JsonSubTypes.Type(value = Rule.Experience.class, name = "experience"),
    @JsonSubTypes.Type(value = Rule.SupervisionRatio.class, name = "supervision-ratio"),
    @JsonSubTypes.Type(value = Rule.SupervisionTotal.class, name = "supervision-total"),
    @JsonSubTypes.Type(value = Rule.ContinuingEducation.class, name = "continuing-education"),
    @JsonSubTypes.Type(value = Rule.Place.class, name = "place"),
    @JsonSubTypes.Type(value = Rule.BackgroundCheck.class, name = "background-check"),
    @JsonSubTypes.Type(value = Rule.Credential.class, name = "credential"),
    @JsonSubTypes.Type(value = Rule.Provisional.class, name = "provisional")
})
public sealed interface Rule {

    /** All of the statements are signed. */
    record Attestation(Set<SupporterRecord.Statement> statements) implements Rule {}

    /** At least so many years old; who was born on 29 February has a birthday on 1 March in common years. */
    record Age(int years) implements Rule {}

    /**
     * Days of caring for a child with needs, overlaps counted once, all children together.
     *
     * @param kinds the needs that count; null means any
     * @param childUnder only days before the child reached this age; null means any age
     */
    record LivedExperience(
            int days,
            @Nullable Set<SupporterRecord.Need> kinds,
            @Nullable Integer childUnder) implements Rule {}

    /**
     * Approved training hours.
     *
     * @param topics hours with any of these topics; null means any
     * @param courses these courses only; null means any
     */
    record Training(
            BigDecimal hours,
            SupporterRecord.Purpose purpose,
            @Nullable Set<String> topics,
            @Nullable Set<String> courses,
            @Nullable Integer lookBackMonths)
            implements Rule {}

    /**
     * The best result of an exam. An attempt made too early after the one before it does not stand.
     *
     * @param retakeAfterDays days to wait after an attempt; null means none
     */
    record Exam(String exam, BigDecimal percent, @Nullable Integer retakeAfterDays) implements Rule {}

    /**
     * Hours of work. Work for one's own family never counts.
     *
     * @param supervised only supervised work
     * @param paid only paid work; else paid and volunteer
     * @param withTraining approved training of this purpose counts as well; null means no training does
     */
    record Experience(
            BigDecimal hours,
            boolean supervised,
            boolean paid,
            SupporterRecord.@Nullable Purpose withTraining,
            @Nullable Integer lookBackMonths)
            implements Rule {}

    /** One hour of documented clinical supervision for every completed {@code hoursWorked} hours of work. */
    record SupervisionRatio(int hoursWorked, @Nullable Set<SupporterRecord.Format> formats) implements Rule {}

    /** Hours of documented clinical supervision in all. */
    record SupervisionTotal(
            BigDecimal hours,
            @Nullable Set<SupporterRecord.Format> formats,
            @Nullable Integer lookBackMonths) implements Rule {}

    /**
     * Approved continuing training hours.
     *
     * @param topics hours with any of these topics; null means any
     * @param everyMonths a clock of its own, stretches laid end to end from the certification; null means the stage's period
     * @param notReusable hours used for another standard do not count
     */
    record ContinuingEducation(
            BigDecimal hours,
            @Nullable Set<String> topics,
            @Nullable Integer everyMonths,
            @Nullable Boolean notReusable)
            implements Rule {}

    /** Living or working in the state on the date, whichever of the two is asked. */
    record Place(String state, List<Tie> by) implements Rule {}

    enum Tie implements Coded {
        RESIDENCE,
        EMPLOYMENT
    }

    /**
     * A background check that was passed.
     *
     * @param checks kinds that are accepted; null means any
     * @param withinMonths how old it may be; null means any age
     */
    record BackgroundCheck(
            @Nullable Set<String> checks, @Nullable Integer withinMonths) implements Rule {}

    /**
     * Another level held, of this or another standard.
     *
     * @param forMonths for at least so many months; null means since any day
     */
    record Credential(
            String standard, String stage, @Nullable Integer forMonths) implements Rule {}

    /** A level of this standard that lasts so many months: not met once they are over. */
    record Provisional(String stage, int months) implements Rule {}
}
