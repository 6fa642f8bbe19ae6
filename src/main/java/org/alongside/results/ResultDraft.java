package org.alongside.results;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Sent;

/**
 * A result as somebody typed it, nothing checked yet.
 *
 * @param id of the result; for a first one made with the form, so that sending it twice records it once; {@code version} likewise
 * @param number of the version that was corrected; 0 for a first one
 * @param sampledOn as typed; {@code reportedOn} likewise
 * @param outcome a code of {@link TestOutcome}; {@code finding} one of {@link Finding} or ""
 * @param why what is corrected; "" for a first one
 */
public record ResultDraft(
        UUID id,
        UUID version,
        int number,
        String person,
        String partner,
        String way,
        String sampledOn,
        String reportedOn,
        String specimen,
        String panel,
        String outcome,
        String finding,
        List<String> substances,
        boolean asPrescribed,
        String words,
        String why) {
    public ResultDraft {
        substances = List.copyOf(substances);
    }

    /** Nothing said yet but the days: told today. */
    public static ResultDraft blank(UUID id, UUID version, LocalDate today) {
        return new ResultDraft(
                id, version, 0, "", "", "", "", today.toString(), "", "", "", "", List.of(), false, "", "");
    }

    /** What holds, to be corrected. */
    public static ResultDraft of(TestResult result, UUID version) {
        var now = result.now();
        var finding = now.finding();
        return new ResultDraft(
                result.id(),
                version,
                now.number(),
                result.person().toString(),
                result.partner().toString(),
                result.way(),
                now.sampledOn().toString(),
                now.reportedOn().toString(),
                now.specimen(),
                now.panel(),
                now.outcome().code(),
                finding == null ? "" : finding.code(),
                now.substances(),
                now.asPrescribed(),
                now.words(),
                "");
    }

    /** As a form sent it. */
    public static ResultDraft by(Sent sent, UUID id, UUID version, int number) {
        return new ResultDraft(
                id,
                version,
                number,
                sent.line("person"),
                sent.line("partner"),
                sent.line("way"),
                sent.line("sampled-on"),
                sent.line("reported-on"),
                sent.line("specimen"),
                sent.line("panel"),
                sent.line("outcome"),
                sent.line("finding"),
                sent.all("substances"),
                sent.ticked("as-prescribed"),
                sent.words("words"),
                sent.words("why"));
    }

    /** As a partner tells it on their page today, whatever was sent. */
    public ResultDraft toldToday(LocalDate today) {
        return new ResultDraft(
                id,
                version,
                number,
                person,
                partner,
                RecordResult.PARTNER_PAGE,
                sampledOn,
                today.toString(),
                specimen,
                panel,
                outcome,
                finding,
                substances,
                asPrescribed,
                words,
                why);
    }

    /** The same, to be written after that version. */
    public ResultDraft after(int number, UUID version) {
        return new ResultDraft(
                id,
                version,
                number,
                person,
                partner,
                way,
                sampledOn,
                reportedOn,
                specimen,
                panel,
                outcome,
                finding,
                substances,
                asPrescribed,
                words,
                why);
    }

    public boolean isCorrection() {
        return number > 0;
    }
}
