package org.alongside.platform.definitions;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one definition file: YAML, then the header every definition has, then the body by the schema of its kind, then
 * what a schema cannot say. Tells everything that is wrong at once, in the order of the file.
 */
public final class DefinitionReader {

    private static final Set<String> HEADER =
            Set.of("kind", "id", "version", "title", "jurisdiction", "effective", "status", "source", "confidence");

    private static final List<BodyCheck> CHECKS = ServiceLoader.load(BodyCheck.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<String, Optional<Schema>> schemas = new ConcurrentHashMap<>();

    /**
     * @param file the name to use when something is wrong
     * @param own whether an agency wrote it
     * @throws BadDefinition with every problem found
     */
    public Definition read(String file, String text, boolean own) {
        var yaml = Yaml.read(file, text);
        if (!(yaml.tree() instanceof ObjectNode all)) {
            throw new BadDefinition(
                    List.of(new Problem(file, 1, "a definition starts with 'kind: …', not a list or text")));
        }
        var header = all.deepCopy().retain(HEADER);
        var body = all.deepCopy().remove(HEADER);

        var found =
                new ArrayList<>(schema("/definitions/header.json").orElseThrow().validate(header));
        if (found.isEmpty()) found.addAll(bodySchema(file, yaml, header).validate(body));
        var problems = new ArrayList<>(
                found.stream().map(error -> problem(file, yaml, error)).toList());
        if (problems.isEmpty()) problems.addAll(beyondTheSchema(file, yaml, header, body));
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(Problem::line));
            throw new BadDefinition(problems.stream().distinct().toList());
        }
        return Definition.of(header, body, text, own);
    }

    private Schema bodySchema(String file, Yaml yaml, JsonNode header) {
        var kind = header.get("kind").asString();
        return schema("/definitions/" + kind + "/schema.json")
                .orElseThrow(() -> new BadDefinition(List.of(new Problem(
                        file, yaml.line("/kind"), "kind: there are no definitions of kind '%s'".formatted(kind)))));
    }

    private Optional<Schema> schema(String resource) {
        return schemas.computeIfAbsent(resource, name -> {
            try (var in = DefinitionReader.class.getResourceAsStream(name)) {
                if (in == null) return Optional.empty();
                return Optional.of(
                        registry.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + name, e);
            }
        });
    }

    private static Problem problem(String file, Yaml yaml, Error error) {
        var pointer = error.getInstanceLocation().toString();
        var within = error.getProperty() == null ? pointer : pointer + "/" + error.getProperty();
        return new Problem(file, yaml.line(within), place(pointer) + reason(error));
    }

    private static String reason(Error error) {
        return switch (error.getKeyword()) {
            case "required" -> "'%s' is missing".formatted(error.getProperty());
            case "additionalProperties" -> "'%s' is not known here".formatted(error.getProperty());
            case "format" -> "not a day written as 2026-11-20";
            case "pattern" ->
                "'%s' does not match %s"
                        .formatted(
                                error.getInstanceNode().asString(),
                                error.getSchemaNode().asString());
            default -> error.getMessage();
        };
    }

    /** {@code /codes/3/title} as a person reads it: {@code codes, number 4, title: }. */
    private static String place(String pointer) {
        if (pointer.isEmpty()) return "";
        var said = new StringBuilder();
        for (var step : pointer.substring(1).split("/", -1)) {
            if (!said.isEmpty()) said.append(", ");
            said.append(step.matches("\\d+") ? "number " + (Integer.parseInt(step) + 1) : step);
        }
        return said.append(": ").toString();
    }

    private static List<Problem> beyondTheSchema(String file, Yaml yaml, JsonNode header, JsonNode body) {
        var problems = new ArrayList<Problem>();
        var effective = header.get("effective");
        var to = textOrNull(effective.get("to"));
        if (to != null && to.compareTo(effective.get("from").asString()) < 0) {
            problems.add(new Problem(file, yaml.line("/effective/to"), "effective: ends before it starts"));
        }
        var codes = body.path("codes");
        var seen = new HashMap<String, Integer>();
        for (var i = 0; i < codes.size(); i++) {
            var code = codes.get(i).path("code").asString("");
            var line = yaml.line("/codes/" + i + "/code");
            var first = seen.putIfAbsent(code, line);
            if (first != null) {
                problems.add(new Problem(file, line, "code '%s' is on line %d already".formatted(code, first)));
            }
        }
        for (var check : CHECKS) {
            if (check.kind().equals(header.get("kind").asString()))
                check.check(
                        body,
                        (pointer, reason) ->
                                problems.add(new Problem(file, yaml.line(pointer), place(pointer) + reason)));
        }
        return problems;
    }

    private static @Nullable String textOrNull(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asString();
    }
}
