package org.alongside.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one peer supporter has done and signed, as the engine sees it: entries of any date, in any order. Hours and percents
 * are in hundredths; {@code to} of a range is its last day, null means open.
 *
 * <p>Source: shared/contracts/standards.md, "Record"; background checks and {@code countedFor} are ours.
 *
 * @param bornOn null where it is not known
 */
public record SupporterRecord(
        String id,
        @Nullable LocalDate bornOn,
        List<LivedExperience> livedExperience,
        List<Stay> residence,
        List<Stay> employment,
        List<Attested> attestations,
        List<Work> work,
        List<Supervision> supervision,
        List<Training> training,
        List<ExamResult> exams,
        List<Certification> certifications,
        List<BackgroundCheck> backgroundChecks) {

    public SupporterRecord {
        livedExperience = List.copyOf(livedExperience);
        residence = List.copyOf(residence);
        employment = List.copyOf(employment);
        attestations = List.copyOf(attestations);
        work = List.copyOf(work);
        supervision = List.copyOf(supervision);
        training = List.copyOf(training);
        exams = List.copyOf(exams);
        certifications = List.copyOf(certifications);
        backgroundChecks = List.copyOf(backgroundChecks);
    }

    /** Caring for one child with needs. */
    public record LivedExperience(
            Need kind, LocalDate from, @Nullable LocalDate to, LocalDate childBornOn) {}

    /** What the child's needs were. */
    public enum Need implements Coded {
        BEHAVIORAL_HEALTH,
        SPECIAL_HEALTH_CARE_NEED,
        PHYSICAL,
        DEVELOPMENTAL,
        SUBSTANCE_USE
    }

    /** Living or working in a state. */
    public record Stay(
            String state, LocalDate from, @Nullable LocalDate to) {
        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (to == null || !to.isBefore(day));
        }
    }

    public record Attested(Statement statement, LocalDate signedOn) {}

    /** What a supporter signs. */
    public enum Statement implements Coded {
        LIVED_EXPERIENCE,
        WILLING_TO_SHARE,
        CODE_OF_ETHICS,
        SCOPE_OF_PRACTICE
    }

    /** @param hours hundredths, 0 to 2400 */
    public record Work(LocalDate on, int hours, boolean supervised, boolean paid, boolean ownFamily) {}

    /** @param hours hundredths, 0 to 2400 */
    public record Supervision(LocalDate on, int hours, Oversight kind, Format format, boolean documented) {
        /** Undocumented or administrative supervision never counts. */
        boolean counts() {
            return documented && kind == Oversight.CLINICAL;
        }
    }

    public enum Oversight implements Coded {
        CLINICAL,
        ADMINISTRATIVE
    }

    public enum Format implements Coded {
        INDIVIDUAL,
        GROUP
    }

    /**
     * @param hours hundredths, 0 to 20000
     * @param countedFor id of the standard for which the hours were used already, or null
     */
    public record Training(
            LocalDate on,
            int hours,
            Purpose purpose,
            @Nullable String course,
            boolean approved,
            Set<String> topics,
            @Nullable String countedFor) {}

    public enum Purpose implements Coded {
        CORE,
        CONTINUING
    }

    /** @param percent hundredths of a percent, 0 to 10000 */
    public record ExamResult(String exam, LocalDate on, int percent) {}

    /** A level of a standard, held from a day on. */
    public record Certification(String standard, String stage, LocalDate from) {}

    public record BackgroundCheck(String kind, LocalDate on, boolean passed) {}

    /** The start of the latest certification at this level on or before the day. */
    @Nullable
    LocalDate certifiedFrom(String standard, String stage, LocalDate asOf) {
        LocalDate latest = null;
        for (var held : certifications) {
            if (held.standard().equals(standard)
                    && held.stage().equals(stage)
                    && !held.from().isAfter(asOf)
                    && (latest == null || held.from().isAfter(latest))) latest = held.from();
        }
        return latest;
    }

    public static Builder of(String id, @Nullable LocalDate bornOn) {
        return new Builder().id(id).bornOn(bornOn);
    }

    /** This record and all entries of another, such as what is planned; id and birthday stay. */
    public SupporterRecord and(SupporterRecord other) {
        return of(id, bornOn).all(this).all(other).build();
    }

    /** Gathers entries; any list may stay empty. */
    public static final class Builder {
        private String id = "";
        private @Nullable LocalDate bornOn;
        private final List<LivedExperience> livedExperience = new ArrayList<>();
        private final List<Stay> residence = new ArrayList<>();
        private final List<Stay> employment = new ArrayList<>();
        private final List<Attested> attestations = new ArrayList<>();
        private final List<Work> work = new ArrayList<>();
        private final List<Supervision> supervision = new ArrayList<>();
        private final List<Training> training = new ArrayList<>();
        private final List<ExamResult> exams = new ArrayList<>();
        private final List<Certification> certifications = new ArrayList<>();
        private final List<BackgroundCheck> backgroundChecks = new ArrayList<>();

        public Builder id(String is) {
            id = is;
            return this;
        }

        public Builder bornOn(@Nullable LocalDate day) {
            bornOn = day;
            return this;
        }

        public Builder livedExperience(List<LivedExperience> entries) {
            livedExperience.addAll(entries);
            return this;
        }

        public Builder residence(List<Stay> entries) {
            residence.addAll(entries);
            return this;
        }

        public Builder employment(List<Stay> entries) {
            employment.addAll(entries);
            return this;
        }

        public Builder attestations(List<Attested> entries) {
            attestations.addAll(entries);
            return this;
        }

        public Builder work(List<Work> entries) {
            work.addAll(entries);
            return this;
        }

        public Builder supervision(List<Supervision> entries) {
            supervision.addAll(entries);
            return this;
        }

        public Builder training(List<Training> entries) {
            training.addAll(entries);
            return this;
        }

        public Builder exams(List<ExamResult> entries) {
            exams.addAll(entries);
            return this;
        }

        public Builder certifications(List<Certification> entries) {
            certifications.addAll(entries);
            return this;
        }

        public Builder backgroundChecks(List<BackgroundCheck> entries) {
            backgroundChecks.addAll(entries);
            return this;
        }

        private Builder all(SupporterRecord other) {
            return livedExperience(other.livedExperience)
                    .residence(other.residence)
                    .employment(other.employment)
                    .attestations(other.attestations)
                    .work(other.work)
                    .supervision(other.supervision)
                    .training(other.training)
                    .exams(other.exams)
                    .certifications(other.certifications)
                    .backgroundChecks(other.backgroundChecks);
        }

        public SupporterRecord build() {
            return new SupporterRecord(
                    id,
                    bornOn,
                    livedExperience,
                    residence,
                    employment,
                    attestations,
                    work,
                    supervision,
                    training,
                    exams,
                    certifications,
                    backgroundChecks);
        }
    }
}
