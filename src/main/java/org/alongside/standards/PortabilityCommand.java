package org.alongside.standards;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.alongside.platform.words.Words;
import picocli.CommandLine;

/** {@code standards portability}. */
@CommandLine.Command(
        name = "portability",
        mixinStandardHelpOptions = true,
        description =
                "Tells who moves from one standard to another what already counts there and what is still missing.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:answered", "2:bad usage or unreadable input: file, place and reason on standard error"})
final class PortabilityCommand extends RecordsCommand {
    @CommandLine.Option(names = "--from", required = true, description = "Id of the standard that is left.")
    private String from = "";

    @CommandLine.Option(names = "--from-stage", required = true, description = "The level that is held there.")
    private String fromStage = "";

    @Override
    Answering answering(Standard standard, Standard.Stage stage, LocalDate asOf, Format format) {
        var words = Words.english();
        var left = new Standards()
                .find(from, asOf)
                .orElseThrow(() -> new StandardOption.Unusable(
                        "--from: '" + from + "': no standard has this id; 'standards list' names them"));
        var held = StandardOption.stage(left, fromStage);
        return (record, out) -> {
            var portability = Portability.of(left, held, standard, stage, record, asOf);
            switch (format) {
                case json -> OutlookJson.write(portability, words, out);
                case text -> out.writeBytes(OutlookText.of(portability, words).getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
