package org.alongside.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void aLineLongerThanWhatIsReadAtOnceIsWhole() throws IOException {
        var longLine = "x".repeat(200_000);
        var lines = lines(longLine + "\nshort\n");
        assertThat(lines.next()).isEqualTo(longLine);
        assertThat(lines.next()).isEqualTo("short");
        assertThat(lines.next()).isNull();
        assertThat(lines.number()).isEqualTo(2);
    }

    @Test
    void aLineBeyondAllMeasureIsPassedOverAndTheNextIsRead() throws IOException {
        var lines = new Lines(new SequenceInputStream(new Endless(Lines.LONGEST + 1L), stream("\nnext\n")), () -> {});
        assertThatThrownBy(lines::next).hasMessage("/: is longer than 64 MiB");
        assertThat(lines.next()).isEqualTo("next");
    }

    @Test
    void whatIsAnsweredIsHandedOutBeforeWaitingForMore() throws IOException {
        var waits = new AtomicInteger();
        var lines = new Lines(new SequenceInputStream(stream("one\n"), stream("two\n")), waits::incrementAndGet);
        lines.next();
        assertThat(waits).hasValue(1);
        lines.next();
        assertThat(waits).hasValue(2);
    }

    private static Lines lines(String text) {
        return new Lines(stream(text), () -> {});
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** So many bytes, none of them kept. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) return -1;
            int given = (int) Math.min(length, left);
            left -= given;
            return given;
        }
    }
}
