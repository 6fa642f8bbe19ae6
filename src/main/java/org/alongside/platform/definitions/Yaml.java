package org.alongside.platform.definitions;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One YAML document as JSON, with the line on which each value starts. Anchors, tags, keys written twice and more than a
 * megabyte are refused: a definition is read by people, and nothing in it is hidden.
 *
 * @param lines by JSON pointer, counted from 1
 */
record Yaml(JsonNode tree, Map<String, Integer> lines) {

    private static final int CHARACTERS_AT_MOST = 1_000_000;
    private static final int NESTED_AT_MOST = 40;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** @throws BadDefinition naming the line where reading stopped */
    static Yaml read(String file, String text) {
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(CHARACTERS_AT_MOST)
                .build();
        try {
            var root = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> new BadDefinition(List.of(new Problem(file, 1, "the file is empty"))));
            var reading = new Reading(file, new HashMap<>());
            return new Yaml(reading.value(root, "", 0), reading.lines);
        } catch (MarkedYamlEngineException e) {
            var line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new BadDefinition(List.of(new Problem(file, line, "not YAML: " + e.getProblem())));
        } catch (YamlEngineException e) {
            throw new BadDefinition(List.of(new Problem(file, 1, "not YAML: " + e.getMessage())));
        }
    }

    /** The line of the value at a pointer, or of the nearest one around it. */
    int line(String pointer) {
        for (var at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            var line = lines.get(at);
            if (line != null) return line;
        }
        return lines.getOrDefault("", 1);
    }

    private record Reading(String file, Map<String, Integer> lines) {

        JsonNode value(Node node, String pointer, int depth) {
            lines.putIfAbsent(pointer, line(node));
            if (node.getAnchor().isPresent()) throw refused(node, "anchors (&) are not allowed here");
            if (depth > NESTED_AT_MOST) throw refused(node, "nested too deeply");
            return switch (node) {
                case MappingNode mapping -> object(mapping, pointer, depth);
                case SequenceNode sequence -> array(sequence, pointer, depth);
                case ScalarNode scalar -> scalar(scalar);
                default -> throw refused(node, "not a value");
            };
        }

        private JsonNode object(MappingNode mapping, String pointer, int depth) {
            var object = JSON.objectNode();
            for (var entry : mapping.getValue()) {
                if (!(entry.getKeyNode() instanceof ScalarNode key))
                    throw refused(entry.getKeyNode(), "a name must be text");
                var name = key.getValue();
                if (object.has(name)) throw refused(key, "'%s' is written twice".formatted(name));
                var at = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
                lines.put(at, line(key));
                object.set(name, value(entry.getValueNode(), at, depth + 1));
            }
            return object;
        }

        private JsonNode array(SequenceNode sequence, String pointer, int depth) {
            var array = JSON.arrayNode();
            for (var item : sequence.getValue()) {
                array.add(value(item, pointer + "/" + array.size(), depth + 1));
            }
            return array;
        }

        private JsonNode scalar(ScalarNode scalar) {
            var tag = scalar.getTag();
            var text = scalar.getValue();
            try {
                if (tag.equals(Tag.STR)) return JSON.stringNode(text);
                if (tag.equals(Tag.INT)) return JSON.numberNode(new BigInteger(text).longValueExact());
                if (tag.equals(Tag.FLOAT)) return JSON.numberNode(new BigDecimal(text));
                if (tag.equals(Tag.BOOL)) return JSON.booleanNode(Boolean.parseBoolean(text));
                if (tag.equals(Tag.NULL)) return JSON.nullNode();
            } catch (ArithmeticException e) {
                throw refused(scalar, "%s is too large a number".formatted(text));
            } catch (NumberFormatException e) {
                throw refused(scalar, "%s is not a number".formatted(text));
            }
            throw refused(scalar, "tags (%s) are not allowed here".formatted(tag));
        }

        private BadDefinition refused(Node node, String reason) {
            return new BadDefinition(List.of(new Problem(file, line(node), reason)));
        }

        private static int line(Node node) {
            return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        }
    }
}
