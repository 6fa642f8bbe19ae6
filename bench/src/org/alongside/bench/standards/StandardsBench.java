package org.alongside.bench.standards;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.alongside.platform.definitions.Definitions;
import org.alongside.standards.Evaluation;
import org.alongside.standards.Standard;
import org.alongside.standards.SupporterRecord;
import org.alongside.standards.SupporterRecord.Format;
import org.alongside.standards.SupporterRecord.Oversight;
import org.alongside.standards.SupporterRecord.Purpose;

/**
 * One evaluation of five years of entries (1,500 of work, 300 of supervision, 100 of training) after warm-up, in microseconds;
 * or, with {@code write COUNT FILE}, so many such records for the command line, one a line.
 */
final class StandardsBench {
    private static final LocalDate FIRST = LocalDate.of(2021, 7, 1);
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final int ROUNDS = 40;
    private static final int A_ROUND = 2_000;

    private StandardsBench() {}

    public static void main(String[] words) throws IOException {
        if (words.length == 3) write(Integer.parseInt(words[1]), Path.of(words[2]));
        else evaluate();
    }

    private static void evaluate() {
        var standard = Standard.of(
                new Definitions().of(Standard.KIND, "mt-family-peer-support", new UUID(0, 0), AS_OF));
        var stage = standard.stage("certified").orElseThrow();
        var record = fiveYears();
        var micros = new double[ROUNDS];
        int met = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            for (int n = 0; n < A_ROUND; n++) if (Evaluation.of(standard, stage, record, AS_OF).met()) met++;
            micros[round] = (System.nanoTime() - start) / 1_000.0 / A_ROUND;
        }
        var warm = Arrays.copyOfRange(micros, ROUNDS / 2, ROUNDS);
        Arrays.sort(warm);
        System.out.printf(
                "One evaluation: median %.1f, best %.1f, worst %.1f microseconds (rounds of %d; %d met)%n",
                warm[warm.length / 2], warm[0], warm[warm.length - 1], A_ROUND, met);
    }

    /** Entries spread over five years; supervision falls short, so that the day since when is looked for as well. */
    private static SupporterRecord fiveYears() {
        var random = new Random(7);
        var record = SupporterRecord.of("s", LocalDate.of(1984, 5, 2));
        var work = new ArrayList<SupporterRecord.Work>();
        for (int n = 0; n < 1500; n++)
            work.add(new SupporterRecord.Work(
                    FIRST.plusDays(n * 1825L / 1500), random.nextInt(961), random.nextInt(10) > 0, true, false));
        var supervision = new ArrayList<SupporterRecord.Supervision>();
        for (int n = 0; n < 300; n++)
            supervision.add(new SupporterRecord.Supervision(
                    FIRST.plusDays(n * 6L), 100, Oversight.CLINICAL, Format.INDIVIDUAL, true));
        var training = new ArrayList<SupporterRecord.Training>();
        for (int n = 0; n < 100; n++)
            training.add(new SupporterRecord.Training(
                    FIRST.plusDays(n * 18L),
                    400,
                    n < 10 ? Purpose.CORE : Purpose.CONTINUING,
                    "course",
                    true,
                    Set.of("ethics"),
                    null));
        return record.work(work).supervision(supervision).training(training).exams(List.of()).build();
    }

    private static void write(int count, Path file) throws IOException {
        var record = fiveYears();
        var lists = new StringBuilder("\"bornOn\": \"1984-05-02\", \"work\": [");
        for (int n = 0; n < record.work().size(); n++) {
            var work = record.work().get(n);
            lists.append(n == 0 ? "" : ", ")
                    .append("{\"id\": \"w-%d\", \"on\": \"%s\", \"hours\": \"%d.%02d\", \"supervised\": %s, \"paid\": true, \"ownFamily\": false}"
                            .formatted(n, work.on(), work.hours() / 100, work.hours() % 100, work.supervised()));
        }
        lists.append("], \"supervision\": [");
        for (int n = 0; n < record.supervision().size(); n++) {
            lists.append(n == 0 ? "" : ", ")
                    .append("{\"id\": \"v-%d\", \"on\": \"%s\", \"hours\": \"1\", \"kind\": \"clinical\", \"format\": \"individual\", \"documented\": true}"
                            .formatted(n, record.supervision().get(n).on()));
        }
        lists.append("], \"training\": [");
        for (int n = 0; n < record.training().size(); n++) {
            var done = record.training().get(n);
            lists.append(n == 0 ? "" : ", ")
                    .append("{\"id\": \"t-%d\", \"on\": \"%s\", \"hours\": \"4\", \"purpose\": \"%s\", \"course\": \"course\", \"approved\": true, \"topics\": [\"ethics\"]}"
                            .formatted(n, done.on(), n < 10 ? "core" : "continuing"));
        }
        lists.append("]}\n");
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int n = 0; n < count; n++) out.append("{\"id\": \"s-" + n + "\", ").append(lists);
        }
    }
}
