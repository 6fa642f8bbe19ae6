package org.alongside.access.web;

import org.alongside.access.NewPassword;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Words;

/** Choosing a password with a link that came by mail. */
public record LinkPage(String title, String hello, String email, String hint, String action, Problems problems) {
    static LinkPage of(Words words, NewPassword.Holder holder, String action, Problems problems) {
        boolean invited = action.startsWith("/invitations/");
        return new LinkPage(
                words.say(invited ? "access.invited.title" : "access.new-password.title"),
                invited
                        ? words.say("access.invited.hello", holder.name(), holder.agency())
                        : words.say("access.new-password.hello", holder.name()),
                holder.email(),
                words.say("access.password.hint", holder.shortest()),
                action,
                problems);
    }
}
