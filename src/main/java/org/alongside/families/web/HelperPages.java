package org.alongside.families.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.families.Helper;
import org.alongside.families.Helpers;
import org.alongside.families.Parts;
import org.alongside.families.PhoneNumbers;
import org.alongside.families.Written;
import org.alongside.platform.web.Choice;
import org.springframework.stereotype.Component;

/** Who else helps a family, as they are listed and filled in. */
@Component
class HelperPages extends PartPages<Helper> {
    private final Helpers helpers;

    HelperPages(Helpers helpers) {
        this.helpers = helpers;
    }

    @Override
    String path() {
        return "care-team";
    }

    @Override
    Parts<Helper> parts() {
        return helpers;
    }

    @Override
    List<Input> inputs(Written written, Ask ask) {
        return List.of(
                Input.of(Input.Kind.LINE, "name", ask.say("families.helper.name"), written.text("name"))
                        .atMost(120),
                Input.of(Input.Kind.LINE, "role", ask.say("families.helper.role"), written.text("role"))
                        .hint(ask.say("families.helper.role.hint"))
                        .atMost(120)
                        .ifYouLike(),
                Input.of(
                                Input.Kind.LINE,
                                "organisation",
                                ask.say("families.helper.organisation"),
                                written.text("organisation"))
                        .atMost(120)
                        .ifYouLike(),
                Input.of(Input.Kind.WORDS, "does", ask.say("families.helper.does"), written.text("does"))
                        .hint(ask.say("families.helper.does.hint"))
                        .atMost(500)
                        .ifYouLike(),
                Input.of(Input.Kind.PHONE, "phone", ask.say("families.phone.number"), written.text("phone"))
                        .atMost(60)
                        .ifYouLike(),
                Input.of(Input.Kind.PICK, "may-talk", ask.say("families.helper.may-talk"), written.text("may-talk"))
                        .hint(ask.say("families.helper.may-talk.hint"))
                        .from(
                                Stream.of("yes", "no", "not-asked")
                                        .map(code -> Choice.of(
                                                code,
                                                ask.say("families.helper.may-talk." + code),
                                                code.equals(written.text("may-talk"))))
                                        .toList(),
                                ""),
                Input.of(Input.Kind.DAY, "ends-on", ask.say("families.helper.ends-on"), written.text("ends-on"))
                        .hint(ask.say("families.helper.ends-on.hint"))
                        .ifYouLike());
    }

    @Override
    Row row(Helper helper, Ask ask) {
        var over = helper.until() != null && helper.until().isBefore(ask.today());
        return new Row(
                helper.id(),
                helper.name(),
                List.of(
                        Stream.of(
                                        helper.role(),
                                        helper.organisation(),
                                        helper.phone().isEmpty() ? "" : PhoneNumbers.shown(helper.phone()))
                                .filter(words -> !words.isEmpty())
                                .collect(Collectors.joining(ask.say("families.between"))),
                        helper.does(),
                        ask.days(null, helper.until())),
                over ? ask.say("families.over") : ask.say("families.helper.talk." + helper.mayTalk()),
                over ? "" : helper.mayTalk().equals("yes") ? "good" : "wait");
    }
}
