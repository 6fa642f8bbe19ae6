package org.alongside.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.drafts.Typed.Entry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept of a form, and that it comes back as it went. */
class TypedTest {
    private static final UUID FAMILY = UUID.fromString("0190f4c2-0000-7000-8000-000000000001");

    /** A form as a page would be sent it. */
    record Form(
            UUID family,
            @Nullable String words,
            @Nullable Boolean made,
            @Nullable List<UUID> people) {}

    @Test
    void lineEndsAreThoseOfUnixAndWhatNoTextHasIsDropped() {
        assertThat(new Entry("words", "one\r\ntwo\rthree\0").value()).isEqualTo("one\ntwo\nthree");
    }

    @Test
    void whatBelongsToOnePageViewIsLeftOut() {
        var typed = Typed.ofForm(Map.of(
                "_csrf", new String[] {"secret"},
                "draftVersion", new String[] {"3"},
                "sign", new String[] {"true"},
                "words", new String[] {"kept"}));
        assertThat(typed.entries()).containsExactly(new Entry("words", "kept"));
    }

    @Test
    void pairsThatAreNoneAreLeftOut() {
        var typed = Typed.ofPairs(List.of(List.of("words", "kept"), List.of("alone"), List.of("a", "b", "c")));
        assertThat(typed.entries()).containsExactly(new Entry("words", "kept"));
    }

    @Test
    void aFormComesBackAsItWent() {
        var typed = Typed.ofPairs(List.of(
                List.of("family", FAMILY.toString()),
                List.of("words", "a, b"),
                List.of("made", "false"),
                List.of("people", FAMILY.toString()),
                List.of("elsewhere", "x")));
        assertThat(typed.as(Form.class)).isEqualTo(new Form(FAMILY, "a, b", false, List.of(FAMILY)));
        var least = Typed.ofPairs(List.of(List.of("family", FAMILY.toString()), List.of("made", "")));
        assertThat(least.as(Form.class)).isEqualTo(new Form(FAMILY, null, null, null));
    }

    @Test
    void whatIsNotOfTheFormIsRefused() {
        var typed = Typed.ofPairs(List.of(List.of("family", "nobody")));
        assertThatThrownBy(() -> typed.as(Form.class)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOrderOfFieldsMakesNoDifferenceTheirValuesDo() {
        var typed = Typed.ofPairs(List.of(List.of("a", "1"), List.of("b", "2")));
        assertThat(typed.sameAs(Typed.ofPairs(List.of(List.of("b", "2"), List.of("a", "1")))))
                .isTrue();
        assertThat(typed.sameAs(Typed.ofPairs(List.of(List.of("a", "1"), List.of("b", "2"), List.of("b", "2")))))
                .isFalse();
    }

    @Test
    void muchFitsAndMoreDoesNot() {
        assertThat(Typed.ofPairs(List.of(List.of("w", "x".repeat(Typed.LONGEST_CHARACTERS - 1))))
                        .fits())
                .isTrue();
        assertThat(Typed.ofPairs(List.of(List.of("w", "x".repeat(Typed.LONGEST_CHARACTERS))))
                        .fits())
                .isFalse();
    }
}
