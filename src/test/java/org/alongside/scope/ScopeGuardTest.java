package org.alongside.scope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.platform.definitions.BadDefinition;
import org.alongside.platform.definitions.DefinitionReader;
import org.alongside.platform.definitions.Definitions;
import org.alongside.scope.LabelledNotes.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scope guard, with the wording that comes with Alongside. docs/scope-guard.md records the figures asserted here. */
class ScopeGuardTest {
    private static final ScopeGuard GUARD = LabelledNotes.guard();

    @Test
    void onTheNotesItWasTunedOnItIsAlmostAlwaysRight() {
        var score = Score.of(GUARD, LabelledNotes.tunedOn());
        assertThat(score.notes()).isEqualTo(781);
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.97);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.96);
    }

    /** Measured 0.95 and 0.82; the bounds leave room for a note or two, not for a guard that has got worse. */
    @Test
    void onNotesItHasNeverSeenItSeldomCriesWolfAndFindsMost() {
        var score = Score.of(GUARD, LabelledNotes.heldOut());
        assertThat(score.notes()).isEqualTo(94);
        assertThat(score.precision()).as(score.toString()).isGreaterThanOrEqualTo(0.92);
        assertThat(score.recall()).as(score.toString()).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void halfOfTheNotesAreInnocentInBothLanguages() {
        var all = Stream.concat(LabelledNotes.tunedOn().stream(), LabelledNotes.heldOut().stream())
                .toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
        for (var language : List.of("en", "es")) {
            var notes = all.stream()
                    .filter(note -> note.language().equals(language))
                    .toList();
            assertThat(notes).hasSizeGreaterThan(100);
            assertThat(notes.stream().filter(note -> note.concerns().isEmpty()).count())
                    .isBetween(notes.size() * 45L / 100, notes.size() * 62L / 100);
        }
    }

    @Test
    void aFindingQuotesTheNoteAndSaysWhatStandardIsBehindItAndHowToWriteItInstead() {
        var note = "Good visit. I told her to stop taking Zoloft, she said OK.";
        var finding = GUARD.read(note).getFirst();
        assertThat(finding.concern().code()).isEqualTo("medication");
        assertThat(finding.words()).isEqualTo("told her to stop taking Zoloft");
        assertThat(note.substring(finding.start(), finding.end())).isEqualTo(finding.words());
        assertThat(finding.concern().standard()).contains("not qualified or allowed to offer advice on medications");
        assertThat(finding.better()).contains("whom she will ask");
        assertThat(GUARD.read("Le dije que dejara la pastilla.").getFirst().better())
                .contains("a quién le preguntará");
    }

    @Test
    void eachConcernIsToldOnceInASentence() {
        assertThat(GUARD.read(
                        "I told her to stop the pills and told her to skip the Xanax. I told her to stop the pills."))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOLD HER TO STOP TAKING HER MEDS",
                "told her she shouldn’t take her meds",
                "told her she shouldn't take her meds",
                "told her\tto  stop -- taking her meds",
                "Dijo Dr. Hill. Le dije que dejara la medicación y las pastillas"
            })
    void capitalsAccentsApostrophesAndSpacesDoNotMatter(String note) {
        assertThat(GUARD.read(note)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I applied for SNAP for her.",
                "Applied for SNAP for her.",
                "Met at the office and applied for SNAP for her.",
                "Met at the office, applied for SNAP for her."
            })
    void theWriterActsWithOrWithoutAnI(String note) {
        assertThat(GUARD.read(note)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She applied for SNAP for her sister.",
                "Met at the office and she applied for SNAP for her sister.",
                "Her aunt applied for SNAP for her."
            })
    void whatSomebodyElseDidIsNotTheWriters(String note) {
        assertThat(GUARD.read(note)).isEmpty();
    }

    @Test
    void twoConcernsInTheSameWordsAreToldAsTheOneThatQuotesMore() {
        assertThat(GUARD.read("I told her to quit methadone clinic counseling."))
                .singleElement()
                .satisfies(finding -> assertThat(finding.concern().code()).isEqualTo("treatment"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "...!?",
                "\uD83D\uDE00 \uD83D\uDE00",
                "Her doctor told her to stop taking Zoloft.",
                "I told her. She stopped. Taking Zoloft is hard.",
                "Dr. Hill said she should stop Zoloft."
            })
    void whatIsInScopeIsLeftAlone(String note) {
        assertThat(GUARD.read(note)).isEmpty();
    }

    @Test
    void whatOthersSaidEndsWhereTheWriterGoesOn() {
        assertThat(GUARD.read("Her doctor lowered the dose and I told her to stop taking Zoloft."))
                .hasSize(1);
    }

    /** A hundred thousand characters of words that many patterns begin with; a reading that looks back grows past any bound here. */
    @Test
    void noNoteHoweverOddMakesItSlow() {
        var odd = "told told told told told i think i think her her she she said ".repeat(1_600);
        var processor = ManagementFactory.getThreadMXBean();
        long before = processor.getCurrentThreadCpuTime();
        GUARD.read(odd);
        assertThat(processor.getCurrentThreadCpuTime() - before)
                .as("nanoseconds of processor time")
                .isLessThan(10_000_000_000L);
    }

    @Test
    void aPhraseMatchesWordsStartsListsNumbersAndGaps() {
        var lists = Map.of("drink", List.of("tea", "iced coffee"));
        assertThat(matches("likes/loves [her] ..2 <drink>", lists, "she loves very hot iced coffee"))
                .isTrue();
        assertThat(matches("likes/loves [her] ..2 <drink>", lists, "she loves her tea"))
                .isTrue();
        assertThat(matches("likes/loves [her] ..2 <drink>", lists, "she loves one two three tea"))
                .isFalse();
        assertThat(matches("diagnos*", lists, "Diagnóstico")).isTrue();
        assertThat(matches("take # mg", lists, "take 2.5 mg")).isFalse();
        assertThat(matches("take # mg", lists, "take 25 mg")).isTrue();
        assertThat(matches("loves tea", lists, "loves. tea")).isFalse();
    }

    private static boolean matches(String phrase, Map<String, List<String>> lists, String note) {
        var vocabulary = new Vocabulary(lists);
        var compiled = Phrase.of(phrase, vocabulary);
        var tokens = Token.of(note, vocabulary);
        for (int at = 0; at < tokens.size(); at++) if (compiled.matchEnd(tokens, at) >= 0) return true;
        return false;
    }

    @Test
    void aPhraseThatCannotStartOrNamesNoListIsRefused() {
        assertThatThrownBy(() -> Phrase.of("[the] dose", new Vocabulary(Map.of())))
                .hasMessageContaining("starts with a word");
        assertThatThrownBy(() -> Phrase.of("the <dose>", new Vocabulary(Map.of())))
                .hasMessageContaining("no list <dose>");
    }

    @Test
    void aDefinitionWithAPhraseNobodyCanReadIsRefusedWithItsLine() {
        var text = new Definitions().shipped(ScopeRules.KIND).getFirst().text();
        var wrong = text.replace("- told me\n", "- told me | (.*)+\n");
        assertThatThrownBy(() -> new DefinitionReader().read("own.yaml", wrong, true))
                .isInstanceOfSatisfying(
                        BadDefinition.class,
                        bad -> assertThat(bad.problems())
                                .singleElement()
                                .satisfies(problem -> assertThat(problem.line())
                                        .isEqualTo(text.lines().toList().indexOf("  - told me") + 1)));
    }
}
