package org.alongside.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draw is chance, and the same for everybody who does it again. */
class DrawTest {
    private static final String SEED = "00f1e2d3c4b5a69788796a5b4c3d2e1f";

    /** The lots of three numbers, worked out with {@code sha256sum}. */
    @Test
    void theSmallestLotsArePicked() {
        assertThat(Draw.lot("seed", "MT-0000-0001")).isEqualTo(LOTS.get("MT-0000-0001"));
        var byLot = LOTS.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(Draw.of("seed", LOTS.keySet(), 3)).isEqualTo(byLot);
        assertThat(Draw.of("seed", LOTS.keySet(), 2)).isEqualTo(byLot.subList(0, 2));
    }

    @Test
    void orderAndDoublesMakeNoDifference() {
        var numbers = numbers(200);
        var picked = Draw.of(SEED, numbers, 20);
        var other = new ArrayList<>(
                Stream.concat(numbers.stream(), numbers.stream()).toList());
        Collections.shuffle(other, new Random(1));
        assertThat(Draw.of(SEED, other, 20)).isEqualTo(picked).doesNotHaveDuplicates();
        assertThat(Draw.of(SEED.replace('0', '1'), numbers, 20)).isNotEqualTo(picked);
        assertThat(Draw.of(SEED, numbers, 500)).hasSize(200);
        assertThat(Draw.of(SEED, List.of(), 5)).isEmpty();
    }

    /** 2,000 draws of 2 among 10: each is picked 400 times, give or take five standard deviations. */
    @Test
    void everybodyHasTheSameChance() {
        var times = new HashMap<String, Integer>();
        for (int draw = 0; draw < 2000; draw++)
            Draw.of("seed " + draw, numbers(10), 2).forEach(number -> times.merge(number, 1, Integer::sum));
        assertThat(times).hasSize(10);
        assertThat(times.values()).allSatisfy(count -> assertThat(count).isBetween(310, 490));
    }

    @Test
    void theCommandDrawsAgain(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("population.txt"), numbers(50));
        var drawn = Ran.command("standards", "draw", "--seed", SEED, "--size", "5", file.toString());
        assertThat(drawn.status()).isZero();
        assertThat(drawn.lines()).isEqualTo(Draw.of(SEED, numbers(50), 5));
        assertThat(Ran.command("standards", "draw", "--seed", SEED, "--size", "0", file.toString())
                        .status())
                .isEqualTo(2);
        assertThat(Ran.command("standards", "draw", "--seed", SEED, "--size", "5", folder + "/no.txt")
                        .refusals())
                .singleElement()
                .asString()
                .endsWith("no.txt: no such file");
    }

    private static List<String> numbers(int many) {
        return IntStream.range(0, many).mapToObj("MT-0000-%04d"::formatted).toList();
    }

    private static final Map<String, String> LOTS = Map.of(
            "MT-0000-0001", "03953853b60a780480798198d5b99a97cf4bcbb530e863cc96b6377c4082c811",
            "MT-0000-0002", "30dc12fc67dc32174efaae56801f247b69f1db3032de11ffc0646fb6aa83fe8b",
            "MT-0000-0003", "0fb56ccf041f6eb4a04dde00f6073eb54b8563aa3de94c80b4a786cf48cef796");
}
