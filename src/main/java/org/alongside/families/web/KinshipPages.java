package org.alongside.families.web;

import java.util.List;
import java.util.UUID;
import org.alongside.families.Kinship;
import org.alongside.families.Kinships;
import org.alongside.families.Parts;
import org.alongside.families.Written;
import org.springframework.stereotype.Component;

/** Who is what to whom, as it is listed and filled in. */
@Component
class KinshipPages extends PartPages<Kinship> {
    private final Kinships kinships;

    KinshipPages(Kinships kinships) {
        this.kinships = kinships;
    }

    @Override
    String path() {
        return "relations";
    }

    @Override
    Parts<Kinship> parts() {
        return kinships;
    }

    @Override
    List<Input> inputs(Written written, Ask ask) {
        var none = ask.say("families.choose");
        return List.of(
                Input.of(Input.Kind.SELECT, "person", ask.say("families.kinship.person"), written.text("person"))
                        .from(ask.people(ask.people(), written.text("person")), none),
                Input.of(Input.Kind.PICK, "relation", ask.say("families.kinship.relation"), written.text("relation"))
                        .from(ask.choices("kinships", written.text("relation")), ""),
                Input.of(Input.Kind.SELECT, "to", ask.say("families.kinship.to"), written.text("to"))
                        .from(ask.people(ask.people(), written.text("to")), none),
                Input.of(Input.Kind.DAY, "from-on", ask.say("families.kinship.from"), written.text("from-on"))
                        .hint(ask.say("families.kinship.from.hint"))
                        .ifYouLike(),
                Input.of(Input.Kind.DAY, "until-on", ask.say("families.kinship.until"), written.text("until-on"))
                        .hint(ask.say("families.kinship.until.hint"))
                        .ifYouLike(),
                Input.of(Input.Kind.LINE, "note", ask.say("families.part.note"), written.text("note"))
                        .ifYouLike());
    }

    @Override
    Row row(Kinship kinship, Ask ask) {
        return new Row(
                kinship.id(),
                ask.say(
                        "families.kinship.said",
                        ask.name(kinship.person()),
                        ask.title("kinships", kinship.relation()),
                        ask.name(kinship.to())),
                List.of(ask.days(kinship.from(), kinship.until()), kinship.note()),
                kinship.isOver(ask.today()) ? ask.say("families.over") : "",
                "");
    }

    @Override
    String after(UUID family) {
        return "/families/" + family + "/household";
    }
}
