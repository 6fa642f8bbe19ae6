package org.alongside.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.alongside.families.Likeness.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is pointed out as the same person, and why: examples. */
class LookingAlikeTest {

    @ParameterizedTest(name = "{0} sounds like {1}")
    @CsvSource({
        "kathy, cathi",
        "vasquez, basques",
        "ximenez, jimenez",
        "jimenez, gimenez",
        "hernandez, ernandes",
        "philip, filip",
        "anne, ann",
        "shawn, shaun",
        "gonzalez, gonsales",
        "katherine, catherin",
        "lopez, lopes",
        "wright, rigt",
        "jackie, jacky"
    })
    void namesThatSoundAlikeHaveTheSameSound(String one, String other) {
        assertThat(Sound.of(one)).isEqualTo(Sound.of(other));
    }

    @ParameterizedTest(name = "{0} does not sound like {1}")
    @CsvSource({"maria, mario", "rosa, rita", "luis, louisa", "dana, dina", "ana, eva", "carla, clara"})
    void otherNamesDoNot(String one, String other) {
        assertThat(Sound.of(one)).isNotEqualTo(Sound.of(other));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "Ana/Ortega//, ana/ORTEGA//, SAME_NAME",
        "María-José/Ortega//, Maria Jose/Ortega//, SAME_NAME",
        "Ana María/Ortega Ruiz//, Ana/Ortega//, SAME_NAME",
        "Ana/Ortega//, Ortega/Ana//, TURNED_NAME",
        "Bob/Lamb//, Robert/Lamb//, NICKNAME",
        "Kathy/Lamb//, Cathi/Lamb//, SOUNDS_ALIKE",
        "Ana/Vásquez//, Ana/Basques//, SOUNDS_ALIKE",
        "Ana/Ortega//, Ana/Ortgea//, SPELT_NEARLY",
        "Thomas/Sorensen//, Thomas/Sorenson//, SPELT_NEARLY",
        "Kim/Lee//, Kit/Lee//, ''",
        "Ana/Ortega//, Eva/Lamb//, ''",
        "Ana/Ortega//, Ana/Lamb//, ''",
        "Ana/Ortega/1988-06-03/, Ana/Lamb/1988-06-03/, SAME_GIVEN_NAME SAME_BIRTHDAY",
        "Ana/Ortega/1988-06-03/, Eva/Ortega/1988-06-03/, SAME_FAMILY_NAME SAME_BIRTHDAY",
        "Ana/Ortega/1988-06-03/, Eva/Lamb/1988-06-03/, ''",
        "Ana/Ortega/1988-06-03/, Ana/Ortega/6/3/1988/, SAME_NAME SAME_BIRTHDAY",
        "Ana/Ortega/1988-06-03/, Ana/Ortega/1988-06/, SAME_NAME SAME_BIRTH_MONTH",
        "Ana/Ortega/1988-06-03/, Ana/Ortega/1988-03-06/, SAME_NAME NEARLY_SAME_BIRTHDAY",
        "Ana/Ortega/1988-06-03/, Ana/Ortega/1988-06-30/, SAME_NAME NEARLY_SAME_BIRTHDAY",
        "Ana/Ortega/1988-06-03/, Ana/Ortega/1961-12-24/, ''",
        "Ana/Ortega//406-555-0134, Eva/Lamb//(406) 555-0134, SAME_PHONE",
        "Ana/Ortega//406-555-0134, Anna/Ortega//4065550134, SAME_PHONE SOUNDS_ALIKE",
        "Ana/Ortega//406-555-0134, Eva/Lamb//406-555-0135, ''"
    })
    void itIsToldWhatLooksAlike(String one, String other, String why) {
        var told = Likeness.between(described(one), described(other), FamiliesUnderTest.DEFINITIONS.nicknames()::of)
                .map(Likeness::told)
                .orElse(List.of());
        assertThat(told)
                .isEqualTo(Arrays.stream(why.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(Why::valueOf)
                        .toList());
    }

    @Test
    void theMoreIsAlikeTheFurtherUpSomebodyStands() {
        assertThat(points("Ana/Ortega/1988-06-03/406-555-0134", "Ana/Ortega/1988-06-03/406-555-0134"))
                .isGreaterThan(points("Ana/Ortega/1988-06-03/", "Ana/Ortega/1988-06-03/"));
        assertThat(points("Ana/Ortega/1988-06-03/", "Ana/Ortega/1988-06-03/"))
                .isGreaterThan(points("Ana/Ortega/1988-06-03/", "Ana/Ortega//"));
        assertThat(points("Ana/Ortega//", "Ana/Ortega//")).isGreaterThan(points("Ana/Ortega//", "Anna/Ortega//"));
    }

    private static int points(String one, String other) {
        return Likeness.between(described(one), described(other), FamiliesUnderTest.DEFINITIONS.nicknames()::of)
                .orElseThrow()
                .points();
    }

    /** Given name / family name / birthday / phone. */
    private static Described described(String said) {
        var last = said.lastIndexOf('/');
        var parts = said.substring(0, last).split("/", 3);
        return Described.of(parts[0], parts[1], "", parts[2], List.of(said.substring(last + 1)));
    }
}
