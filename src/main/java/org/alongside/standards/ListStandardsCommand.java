package org.alongside.standards;

import java.util.Objects;
import org.alongside.platform.cli.Command;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code standards list}. */
@CommandLine.Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "The standards that come with Alongside: id, title, jurisdiction, status, effective, with tabs between.")
final class ListStandardsCommand implements Command {
    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        for (var standard : new Standards().latest()) {
            var from = standard.effective().from().toString();
            var to = standard.effective().to();
            out.println(String.join(
                    "\t",
                    standard.id(),
                    standard.title(),
                    standard.jurisdiction(),
                    standard.status().code(),
                    to == null ? from : from + ".." + to));
        }
        return 0;
    }
}
