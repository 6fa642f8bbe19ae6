package org.alongside.platform.definitions;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start refused for a wrong definition file says so in two lines, not in a stack of frames. */
final class BadDefinitionAnalyzer extends AbstractFailureAnalyzer<BadDefinition> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BadDefinition cause) {
        return new FailureAnalysis(
                "A definition file is wrong:\n" + cause.getMessage(),
                "Mend the line named, then try it with: java -jar alongside.jar definitions check FILE",
                cause);
    }
}
