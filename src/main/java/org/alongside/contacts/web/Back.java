package org.alongside.contacts.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a button leads back to: a page of ours that it was on, never another site. */
final class Back {
    private static final Pattern OURS = Pattern.compile(
            "/(day|team|contacts|families|months|supporters|follow-ups|gatherings)([/?][\\w./?=&~:%-]*)?");

    private Back() {}

    static String to(@Nullable String page, String otherwise) {
        return "redirect:" + (page != null && OURS.matcher(page).matches() ? page : otherwise);
    }
}
