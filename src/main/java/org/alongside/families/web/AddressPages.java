package org.alongside.families.web;

import java.util.ArrayList;
import java.util.List;
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
                        ask.title("address-kinds", address.kind()),
                        address.program(),
                        address.hidden().isEmpty()
                                ? ""
                                : ask.say(
                                        "families.address.hidden.said",
                                        address.hidden().replaceAll("\\s*\\R\\s*", ", ")),
                        address.note()),
                address.confidential() ? ask.say("families.address.substitute") : "",
                "care");
    }
}
