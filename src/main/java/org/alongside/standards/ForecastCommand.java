package org.alongside.standards;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code standards forecast}. */
@CommandLine.Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description =
                "Tells when each requirement will be met or fall short, at the pace of the last 90 days or at one that is given.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:answered", "2:bad usage or unreadable input: file, place and reason on standard error"})
final class ForecastCommand extends RecordsCommand {
    @CommandLine.Option(names = "--work", description = "Hours of work a week to come.")
    private @Nullable BigDecimal work;

    @CommandLine.Option(names = "--supervision", description = "Hours of clinical supervision a week to come.")
    private @Nullable BigDecimal supervision;

    @CommandLine.Option(names = "--training", description = "Hours of continuing training a week to come.")
    private @Nullable BigDecimal training;

    @CommandLine.Option(names = "--plan", description = "A record whose entries are planned: what if they come true?")
    private @Nullable Path plan;

    @Override
    Answering answering(Standard standard, Standard.Stage stage, LocalDate asOf, Format format) {
        var words = Words.english();
        var planned = plan == null ? null : planned(plan);
        int worked = hundredths("--work", work);
        int supervised = hundredths("--supervision", supervision);
        int trained = hundredths("--training", training);
        boolean given = work != null || supervision != null || training != null;
        return (record, out) -> {
            var until = Anniversary.afterYears(asOf, Forecast.YEARS);
            var ahead = given
                    ? Ahead.weekly(record, worked, supervised, trained, asOf, until)
                    : Ahead.asInTheLast90Days(record, asOf, until);
            var forecast = Forecast.of(standard, stage, record, planned == null ? ahead : ahead.and(planned), asOf);
            switch (format) {
                case json -> OutlookJson.write(forecast, words, out);
                case text -> out.writeBytes(OutlookText.of(forecast, words).getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private static int hundredths(String option, @Nullable BigDecimal hours) {
        if (hours == null) return 0;
        if (hours.signum() < 0
                || hours.compareTo(BigDecimal.valueOf(168)) > 0
                || hours.stripTrailingZeros().scale() > 2)
            throw new StandardOption.Unusable(
                    option + ": '" + hours + "' is not hours a week, 0 to 168 with at most two decimals");
        return (int) Hundredths.of(hours);
    }

    private static SupporterRecord planned(Path file) {
        try {
            var json = Files.readAllBytes(file);
            return new RecordReader().read(Arrays.copyOf(json, json.length + 1), 0, json.length);
        } catch (BadRecord e) {
            throw new StandardOption.Unusable(file + ": " + e.getMessage());
        } catch (IOException e) {
            throw new StandardOption.Unusable(file + ": cannot be read: " + e.getMessage());
        }
    }
}
