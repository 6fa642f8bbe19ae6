package org.alongside.telling.web;

import java.util.List;
import org.alongside.platform.web.Shell;
import org.alongside.telling.ReportTemplates;

/** The kinds of reports and how they look, every word ready. */
public record ReportTemplatesPage(List<Line> lines) {

    public record Line(String href, String title, String what) {}

    static ReportTemplatesPage of(List<ReportTemplates.OfKind> kinds, Shell shell) {
        return new ReportTemplatesPage(kinds.stream()
                .map(one -> new Line(
                        "/report-templates/" + one.kind().id(), one.kind().title(), look(one, shell)))
                .toList());
    }

    /** Whose look it has today. */
    static String look(ReportTemplates.OfKind one, Shell shell) {
        var own = one.holding();
        return own == null
                ? shell.say("telling.template.shipped")
                : shell.say(
                        "telling.template.own",
                        own.number(),
                        shell.words().spoken().date(own.from()));
    }
}
