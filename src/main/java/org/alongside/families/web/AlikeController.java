package org.alongside.families.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.alongside.families.Described;
import org.alongside.families.FamilyRule;
import org.alongside.families.Person.Kind;
import org.alongside.families.PersonDraft;
import org.alongside.families.PersonStore;
import org.alongside.families.web.AlikeForms.Use;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Who is known already, beneath the fields of a person, as one types. Sent as a form, so that no name stands in an address. */
@Controller
class AlikeController {
    private final Db db;
    private final PersonStore people;
    private final PersonForms forms;
    private final AlikeForms alikes;

    AlikeController(Db db, PersonStore people, PersonForms forms, AlikeForms alikes) {
        this.db = db;
        this.people = people;
        this.forms = forms;
        this.alikes = alikes;
    }

    /** @throws NotFound for those who write nobody down */
    @PostMapping("/people/alike")
    String alike(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        if (!FamilyRule.mayCorrect(actor)) throw new NotFound();
        var sent = Sent.by(request);
        var before = sent.line("before");
        var use = Use.of(sent.line("for"));
        var self = sent.id("self").orElse(null);
        var described = use == Use.REFERRAL ? referral(sent) : Described.of(draft(actor, sent, before));
        view.addAttribute(
                "note",
                alikes.notes(actor, List.of(described), List.of(before), use, self, sent, shell)
                        .getFirst());
        return "families/alike";
    }

    static Described referral(Sent sent) {
        return Described.of(sent.line("given-name"), sent.line("family-name"), "", "", List.of(sent.line("phone")));
    }

    private PersonDraft draft(Actor actor, Sent sent, String before) {
        var typed = forms.read(sent, before, Kind.OTHER);
        if (FamilyRule.mayManage(actor)) return typed;
        return sent.id("self")
                .flatMap(id -> db.read(actor, () -> people.find(id)))
                .map(typed::correcting)
                .orElse(typed);
    }
}
