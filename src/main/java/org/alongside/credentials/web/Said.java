package org.alongside.credentials.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.alongside.credentials.Standing;
import org.alongside.platform.words.Words;
import org.alongside.standards.Finding;
import org.alongside.standards.Rule;
import org.alongside.standards.Standard;

/** What pages, files and letters about standing say alike. */
public final class Said {
    private Said() {}

    /** What a requirement is about, in few words. */
    public static String requirement(Standard.Requirement requirement, Words words) {
        return switch (requirement.rule()) {
            case Rule.Attestation(var statements) ->
                words.say(
                        "credentials.asked.attestation",
                        statements.stream()
                                .sorted()
                                .map(one -> words.say("credentials.statement." + one.code()))
                                .toList());
            case Rule.Age age -> words.say("credentials.asked.age", age.years());
            case Rule.LivedExperience lived -> words.say("credentials.asked.lived-experience");
            case Rule.Training training ->
                about("credentials.asked.training." + training.purpose().code(), training.topics(), words);
            case Rule.Exam exam -> words.say("credentials.asked.exam");
            case Rule.Experience experience -> words.say("credentials.asked.experience");
            case Rule.SupervisionRatio ratio -> words.say("credentials.asked.supervision-ratio", ratio.hoursWorked());
            case Rule.SupervisionTotal total -> words.say("credentials.asked.supervision-total");
            case Rule.ContinuingEducation education ->
                about("credentials.asked.continuing-education", education.topics(), words);
            case Rule.Place place -> words.say("credentials.asked.place", place.state());
            case Rule.BackgroundCheck check -> words.say("credentials.asked.background-check");
            case Rule.Credential credential -> words.say("credentials.asked.credential");
            case Rule.Provisional provisional -> words.say("credentials.asked.provisional");
        };
    }

    private static String about(String key, @org.jspecify.annotations.Nullable Set<String> topics, Words words) {
        var subject = words.say(key);
        if (topics == null || topics.isEmpty()) return subject;
        var named = new ArrayList<>(
                topics.stream().sorted().map(one -> one.replace('-', ' ')).toList());
        return words.say("credentials.asked.about", subject, named);
    }

    /** Hundredths as people write them: 7.5, 40. */
    public static BigDecimal number(long hundredths) {
        var plain = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** "3 of 5 hours"; "" for what is no quantity. */
    public static String quantity(Finding finding, Words words) {
        var quantity = finding.quantity();
        if (quantity == null) return "";
        return words.say(
                "credentials.quantity." + quantity.unit().code(), number(quantity.have()), number(quantity.need()));
    }

    public static String standing(Standing standing, Words words) {
        return words.say("credentials.standing." + standing.code());
    }

    public static String tone(Standing standing) {
        return switch (standing) {
            case CERTIFIED -> "good";
            case CANDIDATE -> "note";
            case NONE, INACTIVE -> "";
            case LAPSED -> "wait";
            case SUSPENDED, REVOKED -> "care";
        };
    }

    /** Who says so, how sure we are, and whether it is a rule yet. */
    public static List<String> source(Standard.Requirement requirement, Words words) {
        return List.of(
                words.say("credentials.source", requirement.source()),
                words.say("credentials.confidence." + requirement.confidence().code()),
                words.say("credentials.status." + requirement.status().code()));
    }
}
