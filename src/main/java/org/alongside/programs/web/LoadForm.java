package org.alongside.programs.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Problems;
import org.alongside.programs.KeepLoad;
import org.alongside.programs.Load;

/** How much a supporter of a program can carry and how large its groups should be, as it is or as typed. */
public record LoadForm(
        UUID program,
        String name,
        int version,
        String limit,
        String days,
        String group,
        List<Line> lines,
        Problems problems) {

    public record Line(int n, UUID phase, String name, String load) {}

    static LoadForm of(Load load) {
        var limit = load.caseloadLimit() == null ? "" : load.caseloadLimit().toString();
        return new LoadForm(
                load.program(),
                load.name(),
                load.version(),
                limit,
                Integer.toString(load.unseenAfterDays()),
                Integer.toString(load.groupSizeLimit()),
                lines(load),
                Problems.none());
    }

    private static List<Line> lines(Load load) {
        var weights = load.weights();
        return java.util.stream.IntStream.range(0, weights.size())
                .mapToObj(n -> new Line(
                        n,
                        weights.get(n).phase(),
                        weights.get(n).name(),
                        weights.get(n).load().stripTrailingZeros().toPlainString()))
                .toList();
    }

    /** The same with what was typed. */
    LoadForm typed(int version, KeepLoad.Typed typed, Problems problems) {
        var again = lines.stream()
                .map(line -> new Line(
                        line.n(), line.phase(), line.name(), typed.weights().getOrDefault(line.phase(), line.load())))
                .toList();
        return new LoadForm(program, name, version, typed.limit(), typed.days(), typed.group(), again, problems);
    }
}
