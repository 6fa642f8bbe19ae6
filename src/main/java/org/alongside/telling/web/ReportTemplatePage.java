package org.alongside.telling.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.telling.ReportTemplate;
import org.alongside.telling.ReportTemplates;
import org.alongside.telling.TemplateFields;

/**
 * How one kind of report looks, every word ready.
 *
 * @param needed places that a template must have, as they are written; {@code others} those it may have
 * @param findings in the file that was refused, one a line
 */
public record ReportTemplatePage(
        String path,
        String title,
        String look,
        boolean hasOwn,
        List<Version> versions,
        List<String> needed,
        List<String> others,
        UUID id,
        String from,
        List<String> findings,
        Problems problems) {

    public record Version(int number, String title, String what, String state, String tone) {}

    static ReportTemplatePage of(
            ReportTemplates.OfKind of,
            UUID id,
            String from,
            List<String> findings,
            Problems problems,
            ZoneId zone,
            Shell shell) {
        var fields = new TemplateFields(of.kind());
        var holding = of.holding();
        return new ReportTemplatePage(
                "/report-templates/" + of.kind().id(),
                of.kind().title(),
                ReportTemplatesPage.look(of, shell),
                of.own().stream().anyMatch(one -> !one.isRetired()),
                of.own().stream()
                        .map(one -> version(one, one.equals(holding), of.today(), zone, shell))
                        .toList(),
                fields.needed().stream().map(ReportTemplatePage::place).toList(),
                fields.others().stream().map(ReportTemplatePage::place).toList(),
                id,
                from.isEmpty() ? of.today().toString() : from,
                findings,
                problems);
    }

    private static String place(String name) {
        return "{{" + name + "}}";
    }

    private static Version version(ReportTemplate one, boolean holds, LocalDate today, ZoneId zone, Shell shell) {
        var spoken = shell.words().spoken();
        var state = one.isRetired() ? "ended" : holds ? "holds" : one.from().isAfter(today) ? "to-come" : "before";
        return new Version(
                one.number(),
                shell.say("telling.template.version", one.number(), one.name()),
                shell.say(
                        "telling.template.uploaded",
                        spoken.date(one.from()),
                        spoken.moment(one.uploadedAt(), zone, today),
                        one.uploadedBy()),
                shell.say("telling.template.state." + state),
                holds ? "good" : state.equals("to-come") ? "wait" : "");
    }

    /** "No place for {{goals}}." or "Nobody knows {{gaols}}: paragraph 7, “...”." */
    static String said(TemplateFields.Finding finding, Shell shell) {
        var name = place(finding.name());
        if (finding.wrong() == TemplateFields.Wrong.LACKS) return shell.say("telling.template.lacks", name);
        var place = Objects.requireNonNull(finding.place());
        var where = shell.say(
                switch (place.on()) {
                    case PAGE -> "telling.template.on.page";
                    case HEADER -> "telling.template.on.header";
                    case FOOTER -> "telling.template.on.footer";
                },
                place.paragraph(),
                place.words());
        return shell.say(
                finding.wrong() == TemplateFields.Wrong.UNKNOWN
                        ? "telling.template.unknown"
                        : "telling.template.not-alone",
                name,
                where);
    }
}
