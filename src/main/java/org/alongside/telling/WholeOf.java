package org.alongside.telling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.consent.Information;
import org.alongside.consents.Item;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.words.Words;
import org.alongside.telling.Whole.Readers;
import org.alongside.telling.Whole.Thing;
import org.jspecify.annotations.Nullable;

/**
 * Whose whole record it is, and in which words: what every chapter is written with. Pure.
 *
 * @param codes a list by its id
 */
record WholeOf(UUID family, UUID person, Words words, Function<String, CodeList> codes) {

    CopyFields fields() {
        return new CopyFields(words);
    }

    CodeList list(String id) {
        return codes.apply(id);
    }

    /** @param program null for what is of no program */
    Item item(UUID id, @Nullable UUID program, Information information) {
        return new Item(id, family, person, program, information, false);
    }

    /** What goes its own way within a thing; empty where nothing is written. */
    static Optional<Thing> part(UUID id, Readers readers, Item item, CopyFields fields) {
        return fields.all().isEmpty()
                ? Optional.empty()
                : Optional.of(new Thing(id, "", readers, List.of(item), fields.all(), List.of()));
    }
}
