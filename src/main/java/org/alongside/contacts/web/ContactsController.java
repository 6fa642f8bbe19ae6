package org.alongside.contacts.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.contacts.ContactList;
import org.alongside.contacts.ContactList.Cursor;
import org.alongside.contacts.SignContact;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Role;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A supporter's contacts in a list, and those waiting to be signed. */
@Controller
class ContactsController {
    private final Db db;
    private final ContactList contacts;
    private final SignContact signing;
    private final SaidFor words;

    ContactsController(Db db, ContactList contacts, SignContact signing, SaidFor words) {
        this.db = db;
        this.contacts = contacts;
        this.signing = signing;
        this.words = words;
    }

    /** @throws NotFound for whoever logs no contacts */
    @GetMapping("/contacts")
    String mine(
            @RequestParam @Nullable String after,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        supporter(actor);
        Optional<Cursor> cursor = Cursor.of(after);
        var page = db.read(
                actor,
                () -> ListPage.of(
                        contacts.ofSupporter(actor.person(), cursor),
                        cursor.isEmpty(),
                        cursor.isEmpty() ? contacts.countUnsigned(actor.person(), ListPage.UNSIGNED_COUNTED + 1) : 0,
                        "/contacts",
                        words.person(actor, shell.words())));
        view.addAttribute("page", page);
        return "contacts/list";
    }

    @GetMapping("/contacts/unsigned")
    String unsigned(@AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell, Model view) {
        supporter(actor);
        var page = db.read(actor, () -> {
            var rows = contacts.unsigned(actor.person(), ListPage.UNSIGNED_COUNTED);
            return ListPage.of(rows, true, rows.size(), "", words.person(actor, shell.words()));
        });
        view.addAttribute("page", page);
        return "contacts/unsigned";
    }

    /** Signs those ticked, each as it was shown: {@code contact} is an id and a version. */
    @PostMapping("/contacts/signatures")
    String signSeveral(
            @RequestParam(defaultValue = "") List<String> contact,
            @RequestParam @Nullable String back,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        supporter(actor);
        var said = words.person(actor, shell.words());
        var shown = contact.stream().map(Shown::of).flatMap(Optional::stream).toList();
        long signed = shown.stream()
                .filter(one -> signing.sign(actor, one.id(), one.version()) instanceof SignContact.Signed)
                .count();
        long left = shown.size() - signed;
        flash.addFlashAttribute(
                Notice.FLASH,
                left == 0 && signed > 0
                        ? Notice.good(said.say("contacts.notice.signed-several", signed))
                        : Notice.note(said.say("contacts.notice.signed-some", signed, left)));
        return Back.to(back, "/contacts/unsigned");
    }

    /** What somebody saw before signing it. */
    private record Shown(UUID id, int version) {
        static Optional<Shown> of(String words) {
            var parts = words.split("\\.", 2);
            try {
                return Optional.of(new Shown(UUID.fromString(parts[0]), Integer.parseInt(parts[1])));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                return Optional.empty();
            }
        }
    }

    private static void supporter(Actor actor) {
        if (!actor.is(Role.SUPPORTER) && !actor.is(Role.SUPERVISOR)) throw new NotFound();
    }
}
