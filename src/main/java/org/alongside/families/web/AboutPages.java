package org.alongside.families.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.families.About;
import org.alongside.families.Abouts;
import org.alongside.families.Parts;
import org.alongside.families.Written;
import org.alongside.platform.web.Choice;
import org.springframework.stereotype.Component;

/** What people say about themselves, as it is listed and filled in. */
@Component
class AboutPages extends PartPages<About> {
    private final Abouts abouts;

    AboutPages(Abouts abouts) {
        this.abouts = abouts;
    }

    @Override
    String path() {
        return "about";
    }

    @Override
    Parts<About> parts() {
        return abouts;
    }

    @Override
    Written blank(Ask ask, Written asked) {
        var fields = new LinkedHashMap<>(asked.fields());
        fields.put("race-said", About.RaceSaid.UNKNOWN.code());
        fields.put("identity-by", ask.actor().name());
        return new Written(fields);
    }

    @Override
    List<Input> inputs(Written written, Ask ask) {
        var none = ask.say("families.language.none");
        var inputs = new ArrayList<Input>();
        inputs.add(Input.of(Input.Kind.SELECT, "person", ask.say("families.about.person"), written.text("person"))
                .from(ask.people(ask.people(), written.text("person")), ask.say("families.choose")));
        inputs.add(Input.of(Input.Kind.LINE, "pronouns", ask.say("families.about.pronouns"), written.text("pronouns"))
                .atMost(120)
                .ifYouLike());
        for (var field : Abouts.WRITES_IN) {
            var first = field.equals(Abouts.WRITES_IN.getFirst());
            var label = ask.say(first ? "families.about.writes-in" : "families.about.writes-in.also");
            inputs.add(Input.of(Input.Kind.SELECT, field, label, written.text(field))
                    .from(ask.choices("languages", written.text(field)), none)
                    .ifYouLike());
        }
        inputs.add(
                Input.of(Input.Kind.PICK, "race-said", ask.say("families.about.race-said"), written.text("race-said"))
                        .hint(ask.say("families.about.race-said.hint"))
                        .from(said(written, ask), ""));
        inputs.add(Input.of(Input.Kind.MANY, "races", ask.say("families.about.races"), written.text("races"))
                .hint(ask.say("families.about.races.hint"))
                .from(ask.several("race-and-ethnicity", written.codes("races")), "")
                .ifYouLike());
        inputs.add(Input.of(
                        Input.Kind.LINE, "race-words", ask.say("families.about.race-words"), written.text("race-words"))
                .hint(ask.say("families.about.race-words.hint"))
                .ifYouLike());
        inputs.add(Input.of(Input.Kind.LINE, "tribe", ask.say("families.about.tribe"), written.text("tribe"))
                .atMost(120)
                .ifYouLike());
        inputs.add(Input.of(
                        Input.Kind.PICK,
                        "tribal-enrollment",
                        ask.say("families.about.tribal-enrollment"),
                        written.text("tribal-enrollment"))
                .from(ask.choices("tribal-enrollments", written.text("tribal-enrollment")), "")
                .ifYouLike());
        inputs.add(Input.of(Input.Kind.MANY, "needs", ask.say("families.about.needs"), written.text("needs"))
                .hint(ask.say("families.about.needs.hint"))
                .from(ask.several("need-kinds", written.codes("needs")), "")
                .ifYouLike());
        inputs.add(Input.of(
                        Input.Kind.WORDS,
                        "needs-note",
                        ask.say("families.about.needs-note"),
                        written.text("needs-note"))
                .atMost(500)
                .ifYouLike());
        inputs.add(Input.of(
                        Input.Kind.SELECT,
                        "identity-how",
                        ask.say("families.about.identity-how"),
                        written.text("identity-how"))
                .from(
                        ask.choices("identity-checks", written.text("identity-how")),
                        ask.say("families.about.identity.none"))
                .ifYouLike());
        inputs.add(Input.of(
                        Input.Kind.DAY,
                        "identity-on",
                        ask.say("families.about.identity-on"),
                        written.text("identity-on"))
                .ifYouLike());
        inputs.add(Input.of(
                        Input.Kind.LINE,
                        "identity-by",
                        ask.say("families.about.identity-by"),
                        written.text("identity-by"))
                .atMost(120)
                .ifYouLike());
        return inputs;
    }

    private static List<Choice> said(Written written, Ask ask) {
        return Stream.of(About.RaceSaid.SAID, About.RaceSaid.NOT_SAID, About.RaceSaid.UNKNOWN)
                .map(said -> Choice.of(
                        said.code(),
                        ask.say("families.about.race." + said.code()),
                        said.code().equals(written.text("race-said"))))
                .toList();
    }

    @Override
    Row row(About about, Ask ask) {
        var lines = new ArrayList<String>();
        lines.add(joined(
                ask,
                about.pronouns(),
                about.writesIn().isEmpty()
                        ? ""
                        : ask.say("families.about.writes", titles(ask, "languages", about.writesIn()))));
        lines.add(joined(
                ask,
                about.raceSaid() == About.RaceSaid.SAID
                        ? titles(ask, "race-and-ethnicity", about.races())
                        : ask.say("families.about.told." + about.raceSaid().code()),
                about.raceWords()));
        lines.add(joined(
                ask,
                about.tribe(),
                about.tribalEnrollment().isEmpty() ? "" : ask.title("tribal-enrollments", about.tribalEnrollment())));
        lines.add(joined(ask, titles(ask, "need-kinds", about.needs()), about.needsNote()));
        var checked = !about.identityHow().isEmpty() && about.identityOn() != null;
        return new Row(
                about.id(),
                ask.name(about.person()),
                lines,
                checked
                        ? ask.say(
                                "families.about.identity",
                                ask.title("identity-checks", about.identityHow()),
                                about.identityOn(),
                                about.identityBy())
                        : "",
                "good");
    }

    private static String titles(Ask ask, String list, List<String> codes) {
        return codes.stream().map(code -> ask.title(list, code)).collect(Collectors.joining(", "));
    }

    private static String joined(Ask ask, String... words) {
        return Stream.of(words).filter(one -> !one.isEmpty()).collect(Collectors.joining(ask.say("families.between")));
    }

    @Override
    String after(UUID family) {
        return "/families/" + family + "/household";
    }
}
