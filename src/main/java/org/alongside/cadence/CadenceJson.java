package org.alongside.cadence;

import java.io.OutputStream;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/** Reads policies and enrollments strictly, as the contract fixes them: an unknown field or a wrong type is refused with its place. */
final class CadenceJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Textual, config -> {
                for (var shape : new CoercionInputShape[] {
                    CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
                }) {
                    config.setCoercion(shape, CoercionAction.Fail);
                }
            })
            .build();

    private CadenceJson() {}

    static CadencePolicy policy(String json) {
        return read(json, CadencePolicy.class);
    }

    static CadenceEnrollment enrollment(String json) {
        return read(json, CadenceEnrollment.class);
    }

    /** A shipped policy: its id and title stand in the definition's header. */
    static CadencePolicy policy(String id, String title, JsonNode body) {
        var policy = (ObjectNode) body.deepCopy();
        policy.put("id", id).put("title", title);
        return JSON.treeToValue(policy, CadencePolicy.class);
    }

    static void write(OutputStream out, CadenceAnswer answer) {
        JSON.writeValue(out, answer);
    }

    static String line(Map<String, ?> fields) {
        return JSON.writeValueAsString(fields);
    }

    /** @throws BadInput naming the place as a JSON pointer, and the reason */
    private static <T> T read(String json, Class<T> type) {
        try {
            T value = JSON.readValue(json, type);
            if (value == null) throw new BadInput("/", "is null");
            return value;
        } catch (DatabindException e) {
            throw new BadInput(pointer(e), reason(e));
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new BadInput("line " + at.getLineNr() + " column " + at.getColumnNr(), e.getOriginalMessage());
        }
    }

    private static String pointer(DatabindException problem) {
        var pointer = new StringBuilder();
        for (var step : problem.getPath()) {
            pointer.append('/')
                    .append(
                            step.getPropertyName() != null
                                    ? step.getPropertyName()
                                    : Integer.toString(step.getIndex()));
        }
        return pointer.isEmpty() ? "/" : pointer.toString();
    }

    private static String reason(DatabindException problem) {
        var cause = problem.getCause() instanceof IllegalArgumentException refused
                ? refused.getMessage()
                : problem.getOriginalMessage();
        return String.valueOf(cause).lines().findFirst().orElse("cannot be read");
    }

    /** Input that cannot be evaluated: where, and why. */
    static final class BadInput extends IllegalArgumentException {
        BadInput(String place, String reason) {
            super(place + ": " + reason);
        }
    }
}
