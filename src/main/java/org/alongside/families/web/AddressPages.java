package org.alongside.families.web;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.alongside.families.Address;
import org.alongside.families.Addresses;
import org.alongside.families.Parts;
import org.alongside.families.Written;
import org.springframework.stereotype.Component;

/** Addresses as they are listed and filled in. */
@Component
class AddressPages extends PartPages<Address> {
    private final Addresses addresses;

    AddressPages(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    String path() {
        return "addresses";
    }

    @Override
    Parts<Address> parts() {
        return addresses;
    }

    @Override
    List<Input> inputs(Written written, Ask ask) {
        var inputs = new ArrayList<Input>();
        inputs.add(Input.of(Input.Kind.PICK, "kind", ask.say("families.address.kind"), written.text("kind"))
                .from(ask.choices("address-kinds", written.text("kind")), ""));
        inputs.add(Input.of(Input.Kind.WORDS, "lines", ask.say("families.address.lines"), written.text("lines"))
                .hint(ask.say("families.address.lines.hint"))
                .atMost(500));
        inputs.add(
                Input.of(Input.Kind.DAY, "starts-on", ask.say("families.address.starts-on"), written.text("starts-on"))
                        .ifYouLike());
        inputs.add(Input.of(Input.Kind.DAY, "ends-on", ask.say("families.address.ends-on"), written.text("ends-on"))
                .hint(ask.say("families.address.ends-on.hint"))
                .ifYouLike());
        inputs.add(Input.of(
                Input.Kind.TICK,
                "confidential",
                ask.say("families.address.confidential"),
                written.text("confidential")));
        inputs.add(Input.of(Input.Kind.LINE, "program", ask.say("families.address.program"), written.text("program"))
                .atMost(200)
                .ifYouLike());
        if (ask.knows()) {
            inputs.add(Input.of(Input.Kind.WORDS, "hidden", ask.say("families.address.hidden"), written.text("hidden"))
                    .hint(ask.say("families.address.hidden.hint"))
                    .atMost(500)
                    .ifYouLike());
        }
        inputs.add(Input.of(Input.Kind.LINE, "note", ask.say("families.part.note"), written.text("note"))
                .atMost(200)
                .ifYouLike());
        return inputs;
    }

    @Override
    Row row(Address address, Ask ask) {
        return new Row(
                address.id(),
                address.lines().replaceAll("\\s*\\R\\s*", ", "),
                List.of(
                        Stream.of(ask.title("address-kinds", address.kind()), ask.days(address.from(), address.until()))
                                .filter(words -> !words.isEmpty())
                                .collect(joining(ask.say("families.between"))),
                        address.program(),
                        address.hidden().isEmpty()
                                ? ""
                                : ask.say(
                                        "families.address.hidden.said",
                                        address.hidden().replaceAll("\\s*\\R\\s*", ", ")),
                        address.note()),
                chip(address, ask),
                address.confidential() && address.isOn(ask.today()) ? "care" : "");
    }

    private static String chip(Address address, Ask ask) {
        if (address.isOn(ask.today())) return address.confidential() ? ask.say("families.address.substitute") : "";
        return ask.say(
                address.until() != null && address.until().isBefore(ask.today())
                        ? "families.address.former"
                        : "families.ahead");
    }
}
