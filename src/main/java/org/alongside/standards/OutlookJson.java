package org.alongside.standards;

import java.io.OutputStream;
import java.util.List;
import org.alongside.platform.words.Words;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Forecasts and what counts elsewhere as JSON, one on a line. */
final class OutlookJson {
    private OutlookJson() {}

    static void write(Forecast forecast, Words words, OutputStream out) {
        try (var json = EvaluationJson.JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("id", forecast.record().id());
            EvaluationJson.head(json, forecast.standard(), forecast.stage(), forecast.asOf());
            EvaluationJson.day(json, "until", forecast.until());
            EvaluationJson.day(json, "metOn", forecast.metOn());
            json.writeArrayPropertyStart("findings");
            for (var line : forecast.lines()) {
                json.writeStartObject();
                json.writeStringProperty("requirement", line.requirement().id());
                json.writeBooleanProperty("met", line.met());
                EvaluationJson.day(json, "metOn", line.metOn());
                EvaluationJson.day(json, "shortOn", line.shortOn());
                json.writeStringProperty("explanation", line.explanation().in(words));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    static void write(Portability portability, Words words, OutputStream out) {
        var there = portability.there();
        try (var json = EvaluationJson.JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("id", there.record().id());
            EvaluationJson.head(json, there.standard(), there.stage(), there.asOf());
            json.writeBooleanProperty("met", there.met());
            json.writeArrayPropertyStart("findings");
            for (var line : portability.lines()) {
                json.writeStartObject();
                EvaluationJson.fields(json, line.finding(), words);
                json.writeStringProperty("counts", line.counts().code());
                var before = line.askedBefore();
                EvaluationJson.text(json, "askedBefore", before == null ? null : before.id());
                json.writeEndObject();
            }
            json.writeEndArray();
            words(json, "notKnown", there.standard().notKnown());
            words(json, "notChecked", there.standard().notChecked());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void words(JsonGenerator json, String name, List<String> all) {
        json.writeArrayPropertyStart(name);
        for (var one : all) json.writeString(one);
        json.writeEndArray();
    }
}
