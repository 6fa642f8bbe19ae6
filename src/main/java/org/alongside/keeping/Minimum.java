package org.alongside.keeping;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.Definitions;

/**
 * What a record must hold at least, held against what one holds. Pure.
 *
 * <p>Source: the definition {@code record-minimum}.
 */
public record Minimum(List<Item> items, String source) {
    private static final String KIND = "record-minimum";

    /** @param code one of those the schema of {@code record-minimum} names */
    public record Item(String code, String title, String what) {}

    public enum State {
        THERE,
        MISSING,
        ELSEWHERE,
        /** There is nothing yet that it could be about. */
        NOT_YET
    }

    /** @param number of what is missing, or of what is there */
    public record Held(Item item, State state, int number) {}

    static Minimum of(Definitions definitions, UUID agency, LocalDate today) {
        return of(definitions.of(KIND, "minimum", agency, today));
    }

    private static Minimum of(Definition definition) {
        return new Minimum(
                definition
                        .body()
                        .get("items")
                        .valueStream()
                        .map(item -> new Item(
                                item.get("code").asString(),
                                item.get("title").asString(),
                                item.get("what").asString()))
                        .toList(),
                definition.source());
    }

    boolean has(String code) {
        return items.stream().anyMatch(item -> item.code().equals(code));
    }

    /** @param elsewhere codes of items that are kept elsewhere, and where */
    List<Held> against(Holding holding, Map<String, KeptElsewhere> elsewhere) {
        return items.stream()
                .map(item -> {
                    var held = held(item, holding);
                    var there = held.state() == State.MISSING && elsewhere.containsKey(item.code());
                    return there ? new Held(item, State.ELSEWHERE, held.number()) : held;
                })
                .toList();
    }

    private static Held held(Item item, Holding holding) {
        return switch (item.code()) {
            case "identity" -> counted(item, holding.enrollments(), holding.unverified());
            case "sessions" -> counted(item, holding.contacts(), holding.unsigned());
            case "plan" ->
                holding.goals() > 0
                        ? new Held(item, State.THERE, holding.goals())
                        : new Held(item, holding.enrollments() > 0 ? State.MISSING : State.NOT_YET, 0);
            case "discharge" -> counted(item, holding.ended(), holding.withoutSummary());
            case "fees" -> new Held(item, holding.feesTold() ? State.THERE : State.MISSING, 0);
            case "releases" ->
                new Held(item, holding.permissions() > 0 ? State.THERE : State.NOT_YET, holding.permissions());
            default -> new Held(item, State.MISSING, 0);
        };
    }

    /** Of {@code all}, so many lack something. */
    private static Held counted(Item item, int all, int lacking) {
        if (all == 0) return new Held(item, State.NOT_YET, 0);
        return lacking == 0 ? new Held(item, State.THERE, all) : new Held(item, State.MISSING, lacking);
    }
}
