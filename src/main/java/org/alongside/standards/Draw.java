package org.alongside.standards;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A draw by chance that anybody can do again: everyone is given the SHA-256 of the seed, a line feed and their number, and
 * those with the smallest are picked. Whoever knows the seed and the numbers gets the same picks, by any program:
 * {@code printf 'seed\nMT-7K3M-Q9TX' | sha256sum}. Pure.
 */
public final class Draw {
    private Draw() {}

    /**
     * @param numbers of all who may be picked; their order does not matter, and a number twice counts once
     * @param size how many are picked; all, where there are fewer
     * @return in the order of the draw
     */
    public static List<String> of(String seed, Collection<String> numbers, int size) {
        return numbers.stream()
                .distinct()
                .sorted(Comparator.comparing((String number) -> lot(seed, number))
                        .thenComparing(number -> number))
                .limit(size)
                .toList();
    }

    /** What decides, in hexadecimal digits. */
    public static String lot(String seed, String number) {
        return Packet.sha256((seed + "\n" + number).getBytes(StandardCharsets.UTF_8));
    }
}
