package org.alongside.standards;

import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;

/** What is said about one record, written whole or not at all. */
interface Answering {
    /** @throws Evaluation.NotCertified before anything is written */
    void answer(SupporterRecord record, ByteArrayOutputStream out);

    /** Reads one record and answers it. @return what is wrong with it, or null */
    default @Nullable BadRecord answer(RecordReader reader, byte[] json, int from, int to, ByteArrayOutputStream out) {
        try {
            answer(reader.read(json, from, to), out);
            return null;
        } catch (BadRecord e) {
            return e;
        } catch (Evaluation.NotCertified e) {
            return new BadRecord("/certifications", String.valueOf(e.getMessage()), -1);
        }
    }
}
