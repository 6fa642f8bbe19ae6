package org.alongside.telling.web;

import org.alongside.platform.web.Shell;
import org.alongside.telling.ReportBatch;

/** A batch of drafts and how far it is, every word ready. */
public record ReportBatchPage(
        String path, String title, String what, String progress, long value, long max, boolean going) {

    static ReportBatchPage of(ReportBatch batch, Shell shell) {
        return new ReportBatchPage(
                "/report-batches/" + batch.id(),
                title(batch, shell),
                shell.say("telling.batch.line", batch.partner(), batch.begunBy()),
                shell.say("telling.batch.progress", batch.printed(), batch.drafts()),
                batch.printed(),
                Math.max(batch.drafts(), 1),
                !batch.isDone());
    }

    /** "Family to Family, November 2026". */
    static String title(ReportBatch batch, Shell shell) {
        return shell.say(
                "telling.batch.title", batch.program(), shell.words().spoken().month(batch.month()));
    }
}
