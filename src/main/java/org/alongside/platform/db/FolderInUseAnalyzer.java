package org.alongside.platform.db;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start-up in two lines that the folder is in use, instead of a page of stack trace. */
final class FolderInUseAnalyzer extends AbstractFailureAnalyzer<FolderInUse> {
    @Override
    protected FailureAnalysis analyze(Throwable problem, FolderInUse cause) {
        return new FailureAnalysis(cause.getMessage(), null, problem);
    }
}
