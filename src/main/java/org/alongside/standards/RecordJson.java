package org.alongside.standards;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;
import org.alongside.standards.SupporterRecord.Stay;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Writes a record as the contract has it, the same bytes for the same record. Entries are numbered anew, {@code w-1} and on:
 * the ids that they have in a database go nowhere. {@link #read} gives the record back.
 *
 * <p>Source: shared/contracts/standards.md, "Record".
 */
public final class RecordJson {
    private RecordJson() {}

    /** On one line, with a newline at its end. */
    public static byte[] write(SupporterRecord record) {
        var out = new ByteArrayOutputStream();
        try (var json = EvaluationJson.JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("id", record.id());
            EvaluationJson.day(json, "bornOn", record.bornOn());
            each(json, "livedExperience", record.livedExperience(), (lived, n) -> {
                json.writeStringProperty("kind", lived.kind().code());
                json.writeStringProperty("from", lived.from().toString());
                EvaluationJson.day(json, "to", lived.to());
                json.writeStringProperty("childBornOn", lived.childBornOn().toString());
            });
            each(json, "residence", record.residence(), (stay, n) -> stay(json, stay));
            each(json, "employment", record.employment(), (stay, n) -> stay(json, stay));
            each(json, "attestations", record.attestations(), (signed, n) -> {
                json.writeStringProperty("statement", signed.statement().code());
                json.writeStringProperty("signedOn", signed.signedOn().toString());
            });
            worked(json, record);
            each(json, "certifications", record.certifications(), (held, n) -> {
                json.writeStringProperty("standard", held.standard());
                json.writeStringProperty("stage", held.stage());
                json.writeStringProperty("from", held.from().toString());
            });
            each(json, "backgroundChecks", record.backgroundChecks(), (check, n) -> {
                json.writeStringProperty("kind", check.kind());
                json.writeStringProperty("on", check.on().toString());
                json.writeBooleanProperty("passed", check.passed());
            });
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return out.toByteArray();
    }

    private static void worked(JsonGenerator json, SupporterRecord record) {
        each(json, "work", record.work(), (work, n) -> {
            json.writeStringProperty("id", "w-" + n);
            json.writeStringProperty("on", work.on().toString());
            json.writeStringProperty("hours", Hundredths.text(work.hours()));
            json.writeBooleanProperty("supervised", work.supervised());
            json.writeBooleanProperty("paid", work.paid());
            json.writeBooleanProperty("ownFamily", work.ownFamily());
        });
        each(json, "supervision", record.supervision(), (session, n) -> {
            json.writeStringProperty("id", "v-" + n);
            json.writeStringProperty("on", session.on().toString());
            json.writeStringProperty("hours", Hundredths.text(session.hours()));
            json.writeStringProperty("kind", session.kind().code());
            json.writeStringProperty("format", session.format().code());
            json.writeBooleanProperty("documented", session.documented());
        });
        each(json, "training", record.training(), (training, n) -> {
            json.writeStringProperty("id", "t-" + n);
            json.writeStringProperty("on", training.on().toString());
            json.writeStringProperty("hours", Hundredths.text(training.hours()));
            json.writeStringProperty("purpose", training.purpose().code());
            EvaluationJson.text(json, "course", training.course());
            json.writeBooleanProperty("approved", training.approved());
            json.writeArrayPropertyStart("topics");
            new TreeSet<>(training.topics()).forEach(json::writeString);
            json.writeEndArray();
            EvaluationJson.text(json, "countedFor", training.countedFor());
        });
        each(json, "exams", record.exams(), (exam, n) -> {
            json.writeStringProperty("exam", exam.exam());
            json.writeStringProperty("on", exam.on().toString());
            json.writeStringProperty("percent", Hundredths.text(exam.percent()));
        });
    }

    private static void stay(JsonGenerator json, Stay stay) {
        json.writeStringProperty("state", stay.state());
        json.writeStringProperty("from", stay.from().toString());
        EvaluationJson.day(json, "to", stay.to());
    }

    /** An empty list is left out. */
    private static <T> void each(JsonGenerator json, String name, List<T> entries, ObjIntConsumer<T> fields) {
        if (entries.isEmpty()) return;
        json.writeArrayPropertyStart(name);
        for (int n = 0; n < entries.size(); n++) {
            json.writeStartObject();
            fields.accept(entries.get(n), n + 1);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** @throws IllegalArgumentException naming the place and the reason, if it is no record */
    public static SupporterRecord read(byte[] json) {
        var padded = Arrays.copyOf(json, json.length + 1);
        return new RecordReader().read(padded, 0, json.length);
    }
}
