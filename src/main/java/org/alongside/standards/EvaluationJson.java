package org.alongside.standards;

import java.io.OutputStream;
import java.time.LocalDate;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Answers as JSON, one on a line. */
final class EvaluationJson {
    static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private EvaluationJson() {}

    static void write(Evaluation evaluation, Words words, OutputStream out) {
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("id", evaluation.record().id());
            head(json, evaluation.standard(), evaluation.stage(), evaluation.asOf());
            json.writeBooleanProperty("met", evaluation.met());
            json.writeArrayPropertyStart("findings");
            for (var finding : evaluation.findings()) write(json, finding, words);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    static void head(JsonGenerator json, Standard standard, Standard.Stage stage, LocalDate asOf) {
        json.writeStringProperty("standard", standard.id());
        json.writeNumberProperty("version", standard.version());
        json.writeStringProperty("status", standard.status().code());
        json.writeStringProperty("stage", stage.id());
        json.writeStringProperty("asOf", asOf.toString());
    }

    private static void write(JsonGenerator json, Finding finding, Words words) {
        json.writeStartObject();
        fields(json, finding, words);
        json.writeEndObject();
    }

    static void fields(JsonGenerator json, Finding finding, Words words) {
        var quantity = finding.quantity();
        json.writeStringProperty("requirement", finding.requirement().id());
        json.writeBooleanProperty("met", finding.met());
        decimal(json, "have", quantity == null ? null : quantity.have());
        decimal(json, "need", quantity == null ? null : quantity.need());
        decimal(json, "short", quantity == null ? null : quantity.shortBy());
        text(json, "unit", quantity == null ? null : quantity.unit().code());
        day(json, "shortSince", finding.shortSince());
        day(json, "countedFrom", finding.countedFrom());
        json.writeStringProperty("status", finding.requirement().status().code());
        json.writeStringProperty(
                "confidence", finding.requirement().confidence().code());
        json.writeStringProperty("explanation", finding.explanation().in(words));
    }

    private static void decimal(JsonGenerator json, String name, @Nullable Long hundredths) {
        text(json, name, hundredths == null ? null : Hundredths.text(hundredths));
    }

    static void day(JsonGenerator json, String name, @Nullable LocalDate day) {
        text(json, name, day == null ? null : day.toString());
    }

    static void text(JsonGenerator json, String name, @Nullable String text) {
        if (text == null) json.writeNullProperty(name);
        else json.writeStringProperty(name, text);
    }
}
