package org.alongside.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.platform.definitions.Definition;
import org.jspecify.annotations.Nullable;

/**
 * A certifying body's rules as one dated definition has them.
 *
 * @param notKnown what the body may ask and we have not found out
 * @param notChecked what the body asks and a record does not hold
 */
public record Standard(
        String id,
        int version,
        String title,
        String jurisdiction,
        Definition.Status status,
        Definition.Effective effective,
        String source,
        PeerKind peerKind,
        List<Stage> stages,
        List<String> notKnown,
        List<String> notChecked) {

    /** The kind of definition. */
    public static final String KIND = "standard";

    /** Who is served: the caregiver of a child with needs, or the person in recovery. */
    public enum PeerKind implements Coded {
        FAMILY,
        RECOVERY,
        BOTH
    }

    /**
     * A level on the way, or the keeping of one.
     *
     * @param after the stage whose requirements all come first, or null
     * @param period the certification period in which hours count, or null for all time
     * @param requirements its own, without those of {@code after}
     */
    public record Stage(
            String id,
            String title,
            @Nullable String after,
            @Nullable Period period,
            List<Requirement> requirements) {}

    /** Stretches of {@code months} months laid end to end from the latest certification at {@code stage}. */
    public record Period(String stage, int months) {}

    /**
     * One rule, with who says so.
     *
     * @param id unique among the requirements of its stage
     */
    public record Requirement(
            String id, Rule rule, String source, Definition.Confidence confidence, Definition.Status status) {}

    public static Standard of(Definition definition) {
        var body = definition.as(Body.class);
        return new Standard(
                definition.id(),
                definition.version(),
                definition.title(),
                definition.jurisdiction(),
                definition.status(),
                definition.effective(),
                definition.source(),
                body.peerKind,
                List.copyOf(body.stages),
                body.notKnown == null ? List.of() : List.copyOf(body.notKnown),
                body.notChecked == null ? List.of() : List.copyOf(body.notChecked));
    }

    public Optional<Stage> stage(String id) {
        return stages.stream().filter(stage -> stage.id().equals(id)).findFirst();
    }

    /** Everything a stage asks, those of the stages before it first. */
    public List<Requirement> requirements(Stage stage) {
        var all = new ArrayList<Requirement>();
        if (stage.after() != null) all.addAll(requirements(stage(stage.after()).orElseThrow()));
        all.addAll(stage.requirements());
        return List.copyOf(all);
    }

    private record Body(
            PeerKind peerKind,
            List<Stage> stages,
            @Nullable List<String> notKnown,
            @Nullable List<String> notChecked) {}
}
