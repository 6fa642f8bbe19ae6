package org.alongside.standards;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.alongside.platform.words.Words;
import picocli.CommandLine;

/** {@code standards evaluate}. */
@CommandLine.Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Evaluates one record, or one a line, against a stage of a standard on a date.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:evaluated, met or not",
            "2:bad usage or unreadable input: file, place and reason on standard error"
        })
final class EvaluateCommand extends RecordsCommand {
    @Override
    Answering answering(Standard standard, Standard.Stage stage, LocalDate asOf, Format format) {
        var words = Words.english();
        return (record, out) -> {
            var evaluation = Evaluation.of(standard, stage, record, asOf);
            switch (format) {
                case json -> EvaluationJson.write(evaluation, words, out);
                case text -> out.writeBytes(EvaluationText.of(evaluation, words).getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
