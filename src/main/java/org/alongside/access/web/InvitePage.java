package org.alongside.access.web;

import java.util.List;
import java.util.Set;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.words.Words;

/** Inviting somebody, with what was typed so far. */
public record InvitePage(String name, String email, List<Choice> roles, Problems problems) {
    static InvitePage of(Words words, String name, String email, Set<Role> picked, Problems problems) {
        return new InvitePage(name, email, AccountPage.choices(words, picked), problems);
    }
}
