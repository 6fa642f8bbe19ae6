package org.alongside.field;

import java.util.List;
import java.util.function.UnaryOperator;
import org.alongside.contacts.KeptWording;

/**
 * Contacts in which wording outside the scope of peer support was kept and nobody has looked at it yet.
 *
 * @param more "" where these are all
 */
public record ScopeNotesCard(List<Row> rows, String more) {

    public record Row(String href, String who, String what, String when) {}

    /** @param title of a concern, by its code */
    static ScopeNotesCard of(List<KeptWording> waiting, int shown, UnaryOperator<String> title, ContactWords say) {
        return new ScopeNotesCard(
                waiting.stream()
                        .limit(shown)
                        .map(kept -> new Row(
                                "/contacts/" + kept.contact(),
                                say.say("field.scope.with", kept.supporterName(), kept.caregiverName()),
                                String.join(
                                        say.say("field.between"),
                                        kept.concerns().stream().map(title).toList()),
                                say.spoken().day(kept.day(), say.today())))
                        .toList(),
                waiting.size() > shown ? say.say("field.scope.more", shown) : "");
    }
}
