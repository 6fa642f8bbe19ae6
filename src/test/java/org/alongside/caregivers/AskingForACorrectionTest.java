package org.alongside.caregivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Actor;
import org.alongside.telling.ReportsUnderTest;
import org.alongside.testing.Browsing;
import org.alongside.testing.Statements;
import org.junit.jupiter.api.Test;

class AskingForACorrectionTest extends OwnPagesTest {

    @Test
    void itIsAnsweredAndTheirWordsGoAlong() {
        var home = home("Bathsheba", "Amend");
        var caregiver = letIn(home);
        var id = asked(caregiver, "I came to all four visits.");
        var path = "/own/corrections/" + id;
        assertThat(open(caregiver, path)).hasStatusOk().bodyText().contains("You get an answer by");
        assertThat(post(caregiver, path + "/words", "words", "x")).hasStatus(404);

        for (var actor : List.of(world.rosa, world.linda, world.ana, world.otherManager)) {
            assertThat(open(actor, "/corrections/" + id)).hasStatus(404);
            assertThat(post(actor, "/corrections/" + id + "/answer", "answer", "accepted", "words", "x"))
                    .hasStatus(404);
        }
        assertThat(open(world.petra, "/corrections/waiting")).bodyText().contains("Bathsheba Amend", "Answer by");
        assertThat(open(world.petra, "/privacy-desk")).bodyText().contains("/corrections/waiting");
        var answer = "/corrections/" + id + "/answer";
        assertThat(post(world.petra, answer, "words", "No."))
                .hasStatus(422)
                .bodyText()
                .contains("No.");
        assertThat(post(world.petra, answer, "answer", "denied", "words", "It says three in two places."))
                .hasStatus(422)
                .bodyText()
                .contains("Choose why it is denied");
        assertThat(post(world.nora, answer, "answer", "extended", "words", "We ask the center."))
                .hasStatus(302);
        assertThat(post(world.petra, answer, "answer", "extended", "words", "Again."))
                .hasStatus(422);
        assertThat(open(caregiver, path)).bodyText().contains("We ask the center.");
        assertThat(post(
                        world.petra,
                        answer,
                        "answer",
                        "denied",
                        "reason",
                        "right",
                        "words",
                        "The center counted three."))
                .hasStatus(302);
        assertThat(post(world.petra, answer, "answer", "accepted", "words", "Yes."))
                .hasStatus(404);

        assertThat(open(caregiver, path)).bodyText().contains("Not accepted", "The center counted three.");
        assertThat(post(caregiver, path + "/words")).hasStatus(422);
        assertThat(post(caregiver, path + "/words", "words", "I have the tickets."))
                .hasStatus(302);
        assertThat(post(caregiver, path + "/words", "words", "I have the tickets."))
                .as("pressed twice")
                .hasRedirectedUrl(path);
        assertThat(open(caregiver, path)).bodyText().contains("I have the tickets.");
        assertThat(post(caregiver, path + "/words", "words", "More.")).hasStatus(404);

        var copy = new ReportsUnderTest(database)
                .wholeRecord.own(
                        caregiver,
                        UUID.randomUUID(),
                        home.family(),
                        home.caregiver(),
                        org.alongside.platform.words.Words.english(),
                        "High Plains");
        assertThat(copy.notices())
                .anySatisfy(notice -> assertThat(notice)
                        .contains("Bathsheba Amend asked", "The center counted three.", "I have the tickets."));
    }

    @Test
    void anotherCaregiversIsNotThere() {
        var id = asked(letIn(home("Keziah", "Amend")), "My name is with a z.");
        var other = letIn(home("Jemima", "Amend"));
        assertThat(open(other, "/own/corrections/" + id)).hasStatus(404);
        assertThat(open(other, "/own/record")).bodyText().doesNotContain("My name is with a z.");
        assertThat(post(other, "/own/corrections", "what", "", "why", "Because"))
                .hasStatus(422)
                .bodyText()
                .contains("Write what is not right", "Because");
    }

    @Test
    void everybodyCanUseThePages() {
        var caregiver = letIn(home("Tirzah", "Amend"));
        var id = asked(caregiver, "The date is wrong.");
        for (var path : List.of("/own/record", "/own/corrections/" + id)) {
            var there = signIn(caregiver);
            open(there, path);
            assertThat(Statements.of(() -> open(there, path))).as(path).isLessThanOrEqualTo(12);
        }
        assertThat(Statements.of(() -> open(world.petra, "/corrections"))).isLessThanOrEqualTo(12);
        post(world.petra, "/corrections/" + id + "/answer", "answer", "denied", "reason", "right", "words", "It is.");
        var waiting = asked(caregiver, "The town is wrong.");
        for (int width : List.of(Browsing.PHONE, Browsing.DESK)) {
            try (var there = browse(caregiver, width)) {
                for (var path : List.of("/own/record", "/own/corrections/new", "/own/corrections/" + id)) {
                    there.go(path);
                    there.isAccessible();
                    there.picture(
                            "care" + path.replaceAll("[0-9a-f-]{36}", "one").replace('/', '-') + "-" + width);
                }
            }
            try (var there = browse(world.petra, width)) {
                for (var path : List.of("/corrections", "/corrections/" + waiting)) {
                    there.go(path);
                    there.isAccessible();
                    there.picture(
                            "care" + path.replaceAll("[0-9a-f-]{36}", "one").replace('/', '-') + "-" + width);
                }
            }
        }
    }

    private UUID asked(Actor caregiver, String what) {
        var answer = post(caregiver, "/own/corrections", "what", what, "why", "It was different.");
        var location = answer.getResponse().getHeader("Location");
        return UUID.fromString(location.substring(location.length() - 36));
    }
}
