package org.alongside.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.alongside.access.DemoAccounts;
import org.alongside.certification.AnswerAudit;
import org.alongside.certification.AnswerReview;
import org.alongside.certification.Application;
import org.alongside.certification.AttachDocument;
import org.alongside.certification.Audit;
import org.alongside.certification.Directory;
import org.alongside.certification.DirectoryEntry;
import org.alongside.certification.DrawForAudit;
import org.alongside.certification.Frozen;
import org.alongside.certification.KeepCertificates;
import org.alongside.certification.KeepStandards;
import org.alongside.certification.LookIntoDrawn;
import org.alongside.certification.ReviewApplication;
import org.alongside.certification.SubmitApplication;
import org.alongside.credentials.Certificate;
import org.alongside.credentials.ChangeCertificate;
import org.alongside.credentials.Fact;
import org.alongside.credentials.FactStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.files.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A certifying body with its steward, applications at every turn, and certificates in force, suspended and run out. */
@Component
@Profile("demo")
record Certified(
        Db db,
        DemoAccounts accounts,
        FactStore facts,
        KeepStandards standards,
        SubmitApplication submit,
        AnswerReview answers,
        ReviewApplication review,
        KeepCertificates certificates,
        AttachDocument documents,
        DrawForAudit draws,
        LookIntoDrawn drawn,
        AnswerAudit audits,
        Directory directory,
        Neighbours neighbours) {
    private static final ZoneId ZONE = ZoneId.of("America/Denver");
    private static final String STANDARD = "mt-family-peer-support";
    private static final String TITLE = "Family Peer Supporter (candidate)";
    private static final int OLDEST = 52;
    private static final int YOUNGEST = 29;

    /** @param people supporters of the other agencies, by name */
    void tell(Map<String, Actor> people, LocalDate today, Chance chance) {
        var board = accounts.found("Board of Peer Support Certification", ZONE);
        var steward = accounts.add(board, ZONE, "Stella Reyes", "stella.reyes@example.org", List.of(Role.STEWARD));
        done(standards.begin(steward, new KeepStandards.Draft(chance.id(today), STANDARD, "MT", "12")));
        var story = new Story(steward, board, people, today, chance);
        var teresa = story.sent("Teresa Ruiz", "candidate");
        story.granted(teresa, today.minusMonths(10));
        var rosa = story.sent("Rosa Whitehorse", "candidate");
        story.granted(rosa, today.minusMonths(11));
        var applied = story.sent("Rosa Whitehorse", "certified");
        story.sentAlong("Rosa Whitehorse", applied, "Letter of the school about 2024");
        var ingrid = story.granted(story.sent("Ingrid Sundqvist-Abernathy", "candidate"), today.minusMonths(5));
        story.suspended(ingrid, "Supervision has not been documented since spring.");
        story.granted(story.sent("Pete Lone Tree", "candidate"), today.minusMonths(14));
        var jenna = story.sent("Jenna Running Crane", "candidate");
        story.say(jenna, "core-training", "asked", "Please send the certificate of your core training.");
        var kateri = story.sent("Kateri Vance", "candidate");
        story.say(kateri, "exam", "asked", "Which exam did you take, and when?");
        story.answer(kateri, "exam", "The family peer support exam in Missoula, on the last day of the course.");
        var callie = story.sent("Callie Newman", "candidate");
        story.accepted(callie);
        story.say(callie, "navigation-year", "refused", "The days do not make a year yet.");
        done(review.decline(steward, callie.id(), "Apply again when the year is full: everything else is there."));
        answers.withdraw(
                story.who("DeShawn Porter"),
                story.sent("DeShawn Porter", "candidate").id());
        story.audited();
        shown(story.who("Nora Beck"), false, "glacier cascade pondera", "en bla", "family recovery", "406 555 0100");
        shown(story.who("Otis Reed"), false, "missoula ravalli", "en es", "recovery family", "406 555 0140");
        shown(story.who("Rosa Whitehorse"), true, "glacier", "en bla es", "family", "");
        shown(story.who("Olive Marsh"), true, "missoula", "en", "recovery", "406 555 0142");
        neighbours.tell(today, chance);
    }

    /** Lists with blanks between the codes. */
    private void shown(Actor actor, boolean person, String counties, String languages, String kinds, String phone) {
        var blank = directory.own(actor, person);
        done(directory.keep(
                actor,
                new DirectoryEntry(
                        blank.id(),
                        person,
                        blank.name(),
                        person
                                ? "I have been there, and I walk beside you at your pace."
                                : "Peer supporters who come to you. Call, or ask whoever you trust to call with you.",
                        List.of(counties.split(" ")),
                        List.of(languages.split(" ")),
                        List.of(kinds.split(" ")),
                        phone,
                        "",
                        "",
                        true,
                        0)));
    }

    /** The steps, in few words. */
    private final class Story {
        private final Actor steward;
        private final UUID board;
        private final Map<String, Actor> people;
        private final LocalDate today;
        private final Chance chance;

        Story(Actor steward, UUID board, Map<String, Actor> people, LocalDate today, Chance chance) {
            this.steward = steward;
            this.board = board;
            this.people = people;
            this.today = today;
            this.chance = chance;
        }

        Actor who(String name) {
            return Objects.requireNonNull(people.get(name), name);
        }

        Application sent(String name, String stage) {
            var supporter = who(name);
            known(supporter);
            return done(
                    submit.submit(supporter, new SubmitApplication.Draft(chance.id(today), board, STANDARD, stage)));
        }

        /** Only what nobody has written down of them yet. */
        private void known(Actor supporter) {
            db.as(supporter.asProgram(), () -> {
                var there =
                        facts.of(supporter.person()).stream().map(Fact::kind).toList();
                var born = today.minusYears(chance.between(YOUNGEST, OLDEST)).minusDays(chance.between(0, 300));
                if (!there.contains(Fact.Kind.BORN)) add(supporter, Fact.Kind.BORN, "", born, null);
                if (!there.contains(Fact.Kind.RESIDENCE))
                    add(supporter, Fact.Kind.RESIDENCE, "MT", today.minusYears(8), null);
                if (!there.contains(Fact.Kind.LIVED_EXPERIENCE))
                    add(
                            supporter,
                            Fact.Kind.LIVED_EXPERIENCE,
                            "behavioral-health",
                            today.minusYears(6),
                            today.minusYears(14));
            });
        }

        private void add(Actor supporter, Fact.Kind kind, String what, LocalDate from, @Nullable LocalDate child) {
            facts.add(List.of(new Fact(chance.id(today), supporter.person(), kind, what, from, null, child, null)));
        }

        void say(Application to, String requirement, String kind, String words) {
            done(review.answer(
                    steward, new ReviewApplication.Draft(chance.id(today), to.id(), requirement, kind, words)));
        }

        void answer(Application to, String requirement, String words) {
            var applicant = people.values().stream()
                    .filter(actor -> to.applicant().equals(actor.account()))
                    .findFirst()
                    .orElseThrow();
            done(answers.answer(
                    applicant, new AnswerReview.Draft(chance.id(today), to.id(), requirement, words, false)));
        }

        void accepted(Application application) {
            done(review.acceptMet(steward, application.id()));
            for (var found : Frozen.found(application))
                if (!found.met()) say(application, found.requirement(), "accepted", "Shown to the board on paper.");
        }

        Certificate granted(Application application, LocalDate on) {
            accepted(application);
            return done(review.grant(
                    steward,
                    new ReviewApplication.Grant(
                            chance.id(today),
                            application.id(),
                            TITLE,
                            on.toString(),
                            on.plusMonths(12).minusDays(1).toString())));
        }

        void sentAlong(String name, Application to, String what) {
            done(documents.attach(
                    who(name), new AttachDocument.Draft(chance.id(today), to.id(), what), paper("letter.pdf")));
        }

        /** Up to three of those who hold a certificate are drawn; the first has answered and is met, the others are asked. */
        void audited() {
            var draft = new DrawForAudit.Draft(
                    chance.id(today), STANDARD + " candidate", "3", "Yearly audit of continuing education");
            var draw = done(draws.draw(steward, draft));
            done(drawn.ask(
                    steward,
                    draw.id(),
                    new LookIntoDrawn.Question(
                            "Certificates of your continuing education of the last twelve months.",
                            today.plusDays(30).toString())));
            var asked = drawn.of(steward, draw.id()).values().stream()
                    .sorted(Comparator.comparing(Audit::number))
                    .toList();
            var first = asked.getFirst();
            var holder = people.values().stream()
                    .filter(actor -> first.holder().equals(actor.account()))
                    .findFirst()
                    .orElseThrow();
            done(audits.answer(
                    holder,
                    new AnswerAudit.Draft(
                            chance.id(today), first.member(), "Two courses and a workshop, see the file."),
                    paper("certificates.pdf")));
            done(drawn.say(
                    steward,
                    new LookIntoDrawn.Draft(chance.id(today), first.member(), "met", "Thank you, all is there.", "")));
        }

        private static Proof paper(String name) {
            return new Proof(name, "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        }

        void suspended(Certificate certificate, String reason) {
            done(certificates.change(
                    steward,
                    new ChangeCertificate.Draft(
                            chance.id(today),
                            certificate.id(),
                            Certificate.Kind.SUSPENDED,
                            today.minusDays(9).toString(),
                            "",
                            reason)));
        }
    }

    private static <T> T done(Change<T> change) {
        if (change instanceof Change.Done<T>(var now)) return now;
        throw new IllegalStateException("A step of the demo's certifying body was refused: " + change);
    }
}
