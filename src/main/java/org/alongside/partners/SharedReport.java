package org.alongside.partners;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.consent.Information;
import org.alongside.consent.Purpose;
import org.alongside.consents.Item;
import org.alongside.telling.Frozen;
import org.alongside.telling.Report;
import org.jspecify.annotations.Nullable;

/**
 * A report that was released to a partner.
 *
 * @param received when the one who looks said that they have it; null where they have not
 */
public record SharedReport(
        UUID id,
        UUID family,
        UUID person,
        UUID partner,
        Purpose purpose,
        LocalDate from,
        LocalDate to,
        Report.Release release,
        @Nullable Instant received) {

    public Frozen.Content content() {
        return Frozen.content(release);
    }

    /** Everything that is in it: it is shown whole, or not at all. */
    List<Item> items() {
        return Frozen.sources(release).items().stream()
                .filter(Frozen.Source::in)
                .map(source -> new Item(
                        source.id(),
                        family,
                        person,
                        source.program(),
                        information(source.information()),
                        source.sud() == null || source.sud()))
                .toList();
    }

    /** What its line in a list tells: that they take part, and in which days. */
    List<Item> itemsOfLine() {
        var items = items();
        return items.stream()
                .filter(item -> item.information() == Information.ATTENDANCE)
                .findFirst()
                .or(() -> items.stream().findFirst())
                .stream()
                .toList();
    }

    private static Information information(String word) {
        for (var one : Information.values()) if (one.word().equals(word)) return one;
        throw new IllegalArgumentException("No information is called " + word);
    }
}
