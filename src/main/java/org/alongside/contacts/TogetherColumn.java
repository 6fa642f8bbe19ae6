package org.alongside.contacts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** What was done together as a row holds it: only what there was, null where there was nothing. */
final class TogetherColumn {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(as -> as.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private TogetherColumn() {}

    static @Nullable String write(Together together) {
        return together.equals(Together.NOTHING) ? null : JSON.writeValueAsString(together);
    }

    static Together read(@Nullable String column) {
        return column == null ? Together.NOTHING : JSON.readValue(column, Together.class);
    }
}
