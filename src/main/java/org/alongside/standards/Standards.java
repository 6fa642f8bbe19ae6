package org.alongside.standards;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.Definitions;

/** The standards that come with Alongside: {@code definitions/standard/}. */
final class Standards {
    private static final UUID NO_AGENCY = new UUID(0, 0);

    /** The latest version of each, by id. */
    List<Definition> latest() {
        return Definitions.shippedOnly(Standard.KIND).shipped(Standard.KIND);
    }

    /** The version that holds on the day, or the latest one on days on which none does. */
    Optional<Standard> find(String id, LocalDate day) {
        var named = Definitions.shippedOnly(Standard.KIND, id);
        return named.find(Standard.KIND, id, NO_AGENCY, day)
                .or(() -> named.shipped(Standard.KIND).stream()
                        .filter(definition -> definition.id().equals(id))
                        .findFirst())
                .map(Standard::of);
    }

    /** One version of one, whether or not it holds today. */
    Optional<Standard> version(String id, int version) {
        return Definitions.shippedOnly(Standard.KIND, id).versions(Standard.KIND, id, NO_AGENCY).stream()
                .filter(definition -> definition.version() == version)
                .findFirst()
                .map(Standard::of);
    }
}
