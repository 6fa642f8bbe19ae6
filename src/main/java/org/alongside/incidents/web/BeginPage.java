package org.alongside.incidents.web;

import java.util.List;
import java.util.UUID;
import org.alongside.incidents.ChoiceStore;
import org.alongside.incidents.IncidentWords;
import org.alongside.incidents.Kind;
import org.alongside.incidents.Report;
import org.alongside.incidents.SeeIncidents;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/**
 * What to know before one begins, whom to call, and the few things asked.
 *
 * @param reporter what it means to be a mandated reporter here, or not to be one; "" where it is not asked
 * @param twoYears the bar after services ended, with its last day where the family's services have ended; "" without one
 */
public record BeginPage(
        String path,
        UUID id,
        String title,
        String what,
        List<String> before,
        List<LineRow> lines,
        String reporter,
        String reporterTitle,
        boolean mandated,
        String twoYears,
        String asks,
        List<Choice> families,
        List<Choice> supporters,
        List<Choice> colleagues,
        List<Choice> voices,
        boolean discovered,
        Report.Draft draft,
        String source,
        Problems problems) {

    static BeginPage of(
            SeeIncidents.Blank blank,
            Report.Draft draft,
            boolean needsSupporter,
            Problems problems,
            IncidentWords words) {
        var kind = blank.kind();
        boolean mandated = blank.mandated().orElse(false);
        return new BeginPage(
                "/incidents/new/" + kind.id(),
                draft.id(),
                kind.title(),
                kind.what(),
                kind.before(),
                LineRow.of(blank.lines(), kind),
                blank.reporter(),
                blank.mandated().isEmpty() ? "" : words.say(mandated ? "incidents.mandated" : "incidents.not-mandated"),
                mandated,
                twoYears(blank, words),
                kind.asks(),
                choices(blank.families(), draft.family()),
                needsSupporter ? choices(blank.supporters(), draft.supporter()) : List.of(),
                choices(blank.colleagues(), draft.about()),
                kind.isPublic() ? voices(draft.voice(), words) : List.of(),
                kind.discovered(),
                draft,
                words.say("incidents.source", kind.definition().source()),
                problems);
    }

    private static String twoYears(SeeIncidents.Blank blank, IncidentWords words) {
        return blank.kind()
                .twoYears()
                .map(bar -> blank.servedUntil()
                        .map(last -> words.say(
                                "incidents.two-years-until",
                                bar.words(),
                                words.day(last),
                                words.day(last.plusMonths(bar.months()))))
                        .orElse(bar.words()))
                .orElse("");
    }

    private static List<Choice> voices(String voice, IncidentWords words) {
        return List.of(
                Choice.of("caregiver", words.say("incidents.voice.caregiver"), voice.equals("caregiver")),
                Choice.of("unnamed", words.say("incidents.voice.unnamed"), voice.equals("unnamed")));
    }

    private static List<Choice> choices(List<ChoiceStore.Named> named, String picked) {
        return named.stream()
                .map(one -> Choice.of(
                        one.id().toString(), one.name(), one.id().toString().equals(picked)))
                .toList();
    }

    static Report.Draft blank(UUID id, Kind kind, String family) {
        return new Report.Draft(id, kind.id(), family, "", "", kind.isPublic() ? "caregiver" : "own", "", "");
    }
}
