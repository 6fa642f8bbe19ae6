package org.alongside.certification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.DefinitionReader;
import org.alongside.standards.Evaluation;
import org.alongside.standards.Packet;
import org.alongside.standards.RecordJson;
import org.alongside.standards.Standard;
import org.alongside.standards.SupporterRecord;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a record stands on a day, frozen: what was found stays as it was found, whatever is written later. Pure.
 *
 * @param record JSON, as docs/standards.md has it; apart from the evidence, because not everybody who sees the one sees the other
 */
public record Frozen(Application.Evidence evidence, String record) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One requirement as it was found. */
    public record Found(String requirement, boolean met, String explanation) {}

    /**
     * @throws Evaluation.NotCertified if the stage counts by a period that the record does not start
     * @throws IllegalArgumentException if the record holds no day of birth
     */
    static Frozen of(
            UUID id, Definition definition, String stage, SupporterRecord record, LocalDate asOf, Instant now) {
        var standard = Standard.of(definition);
        var evaluation = Evaluation.of(standard, standard.stage(stage).orElseThrow(), record, asOf);
        var json = new String(RecordJson.write(record), UTF_8);
        var answer = new String(Packet.evaluated(evaluation), UTF_8);
        var sum = sum(definition.text(), json, answer);
        return new Frozen(new Application.Evidence(id, asOf, definition.text(), answer, sum, now), json);
    }

    public static Definition definition(Application.Evidence evidence) {
        return new DefinitionReader().read("standard.yaml", evidence.definition(), true);
    }

    public static Standard.Stage stage(Application application) {
        return Standard.of(definition(application.latest()))
                .stage(application.stage())
                .orElseThrow();
    }

    /** What the evidence that is looked at found, in the order of the standard. */
    public static List<Found> found(Application application) {
        var found = new ArrayList<Found>();
        for (var finding : JSON.readTree(application.latest().evaluation()).path("findings"))
            found.add(new Found(
                    finding.path("requirement").stringValue(),
                    finding.path("met").booleanValue(),
                    finding.path("explanation").stringValue()));
        return List.copyOf(found);
    }

    /** Whether nothing of it was changed where it is kept. */
    boolean isWhole() {
        return sum(evidence.definition(), record, evidence.evaluation()).equals(evidence.sha256());
    }

    private static String sum(String definition, String record, String evaluation) {
        return Packet.sha256((definition + record + evaluation).getBytes(UTF_8));
    }
}
