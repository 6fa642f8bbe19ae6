package org.alongside.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows for SHA-1. */
    @ParameterizedTest(name = "at {0} s the code is {1}")
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesAreThoseOfTheStandard(long seconds, String code) {
        assertThat(Totp.code(SECRET, seconds / 30, 8)).isEqualTo(code);
    }

    @ParameterizedTest(name = "a code is {1} when {0} s old")
    @CsvSource({"-30, true", "0, true", "30, true", "60, false", "-60, false"})
    void aClockMayBeHalfAMinuteOff(long seconds, boolean good) {
        var now = Instant.ofEpochSecond(1_111_111_110);
        var code = Totp.code(SECRET, now.minusSeconds(seconds).getEpochSecond() / 30, 6);
        assertThat(Totp.stepOf(SECRET, code, now).isPresent()).isEqualTo(good);
    }

    @Test
    void spacesInACodeDoNoHarm() {
        assertThat(Totp.stepOf(SECRET, " 287 082 ", Instant.ofEpochSecond(59))).hasValue(1);
    }

    @ParameterizedTest(name = "{0} is {1} in Base32")
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void theSecretIsWrittenAsInRfc4648(String plain, String base32) {
        assertThat(Totp.base32(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
    }
}
