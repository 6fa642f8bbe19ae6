package org.alongside.families.web;

import java.util.List;
import java.util.Map;
import org.alongside.families.Alert;
import org.alongside.families.Alerts;
import org.alongside.families.Parts;
import org.alongside.families.Written;
import org.springframework.stereotype.Component;

/** Alerts as they are listed and filled in. */
@Component
class AlertPages extends PartPages<Alert> {
    private final Alerts alerts;

    AlertPages(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    String path() {
        return "alerts";
    }

    @Override
    Parts<Alert> parts() {
        return alerts;
    }

    @Override
    Written blank(Ask ask, Written asked) {
        return new Written(Map.of("starts-on", ask.today().toString()));
    }

    @Override
    List<Input> inputs(Written written, Ask ask) {
        return List.of(
                Input.of(Input.Kind.PICK, "kind", ask.say("families.alert.kind"), written.text("kind"))
                        .from(ask.choices("alert-kinds", written.text("kind")), ""),
                Input.of(Input.Kind.WORDS, "words", ask.say("families.alert.words"), written.text("words"))
                        .hint(ask.say("families.alert.words.hint"))
                        .atMost(500),
                Input.of(Input.Kind.DAY, "starts-on", ask.say("families.alert.starts-on"), written.text("starts-on")),
                Input.of(Input.Kind.DAY, "ends-on", ask.say("families.alert.ends-on"), written.text("ends-on"))
                        .hint(ask.say("families.alert.ends-on.hint"))
                        .ifYouLike());
    }

    @Override
    Row row(Alert alert, Ask ask) {
        var on = alert.isOn(ask.today());
        return new Row(
                alert.id(),
                alert.words(),
                List.of(ask.title("alert-kinds", alert.kind()), ask.days(alert.from(), alert.until())),
                ask.say(on ? "families.alert.on" : "families.alert.off"),
                on ? "wait" : "");
    }
}
