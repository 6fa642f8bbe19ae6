package org.alongside.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainLettersAndNumbersTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "406 555 0134, +14065550134",
        "(406) 555-0134, +14065550134",
        "1-406-555-0134, +14065550134",
        "+52 55 1234 5678, +525512345678",
        "555 0134, ",
        "call me, ",
        "911, ",
        "406 555 0134 x12, "
    })
    void aPhoneNumberIsOneThatCanBeReached(String typed, String number) {
        assertThat(PhoneNumbers.parse(typed).orElse(null)).isEqualTo(number);
    }

    @ParameterizedTest(name = "{0} in plain letters is {1}")
    @CsvSource({
        "María-José, maria jose",
        "O'Brien, o brien",
        "D’Angelo, d angelo",
        "Øyvind Strauß, oyvind strauss",
        "Łukasz, lukasz",
        "Þórður Æsir, thordur aesir",
        "Kaʻimi, ka imi",
        "Ｆｕｌｌｗｉｄｔｈ, fullwidth",
        "ﬁnn, finn",
        "İbrahim, ibrahim",
        "Nguyễn Thị, nguyen thi",
        "Владимир, владимир",
        "李 小龍, 李 小龍",
        "Séliš, selis",
        "R2-D2, r d"
    })
    void aNameInPlainLetters(String name, String plain) {
        assertThat(String.join(" ", Plain.words(name))).isEqualTo(plain);
    }

    @Test
    void namesWithoutALetterHaveNoWords() {
        assertThat(Plain.words(" - 12 \u0301 👩‍👧 ")).isEmpty();
    }

    @Test
    void everyTurnOfANameIsATokenAndEveryTwoWordsAPair() {
        assertThat(Tokens.of(
                        "María-José",
                        "Ortega",
                        "",
                        List.of("+14065550134"),
                        name -> name.equals("jose") ? Set.of("Pepe") : Set.of()))
                .containsExactlyInAnyOrder(
                        "maria jose ortega",
                        "jose ortega maria",
                        "ortega maria jose",
                        "mariajose ortega",
                        "~pepe ortega",
                        "+joma jose maria mariajose ortega",
                        "+mama jose maria mariajose ortega",
                        "+joor jose maria mariajose ortega",
                        "+maor jose maria mariajose ortega",
                        "+orpe pepe jose maria mariajose ortega",
                        "#4065550134",
                        "#<4310555604");
    }

    @Test
    void aVeryLongNameIsFoundByItsBeginning() {
        assertThat(Tokens.of("A".repeat(120), "B".repeat(120), "", List.of(), name -> Set.of()))
                .allMatch(token -> token.length() <= 120);
    }
}
