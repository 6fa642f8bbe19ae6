package org.alongside.contacts.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.contacts.AddAddendum;
import org.alongside.contacts.ChangeContact;
import org.alongside.contacts.ContactDraft;
import org.alongside.contacts.MarkOwnFamily;
import org.alongside.contacts.PrepareContact;
import org.alongside.contacts.PrepareContact.Prepared;
import org.alongside.contacts.ReadContact;
import org.alongside.contacts.ReviewContacts;
import org.alongside.contacts.ScopeGuards;
import org.alongside.contacts.SeeScopeNotes;
import org.alongside.contacts.SignContact;
import org.alongside.contacts.Stored;
import org.alongside.contacts.TogetherDraft;
import org.alongside.contacts.VoidContact;
import org.alongside.drafts.DraftInForm;
import org.alongside.drafts.DraftKind;
import org.alongside.drafts.Drafts;
import org.alongside.drafts.Typed;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One contact: reading it, mending it while it is unsigned, signing, adding to it, voiding it. */
@Controller
@RequestMapping("/contacts/{id:[0-9a-fA-F-]{36}}")
class ContactController {
    private final ReadContact reading;
    private final PrepareContact preparing;
    private final ChangeContact changing;
    private final SignContact signing;
    private final AddAddendum adding;
    private final VoidContact voiding;
    private final MarkOwnFamily ownFamilies;
    private final SeeScopeNotes scopeNotes;
    private final Drafts drafts;
    private final ReviewContacts reviews;
    private final ScopeGuards guards;
    private final SaidFor words;
    private final Ids ids;
    private final Clock clock;

    ContactController(
            ReadContact reading,
            PrepareContact preparing,
            ChangeContact changing,
            SignContact signing,
            AddAddendum adding,
            VoidContact voiding,
            MarkOwnFamily ownFamilies,
            SeeScopeNotes scopeNotes,
            Drafts drafts,
            ReviewContacts reviews,
            ScopeGuards guards,
            SaidFor words,
            Ids ids,
            Clock clock) {
        this.reading = reading;
        this.preparing = preparing;
        this.changing = changing;
        this.signing = signing;
        this.adding = adding;
        this.voiding = voiding;
        this.ownFamilies = ownFamilies;
        this.scopeNotes = scopeNotes;
        this.drafts = drafts;
        this.reviews = reviews;
        this.guards = guards;
        this.words = words;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView read(
            @PathVariable UUID id, @AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell) {
        var said = words.person(actor, shell.words());
        return page(actor, opened(actor, id, said), said, HttpStatus.OK);
    }

    /** @throws NotFound unless it is the reader's own and can still be changed */
    @GetMapping("/edit")
    ModelAndView edit(
            @PathVariable UUID id, @AuthenticationPrincipal Actor actor, @ModelAttribute("shell") Shell shell) {
        var contact = changeable(actor, id).orElseThrow(NotFound::new);
        var said = words.person(actor, shell.words());
        var begun = drafts.of(actor, DraftKind.CONTACT, id)
                .filter(draft -> draft.open() && contact.row().family().equals(draft.family()));
        var words = begun.map(draft -> LogController.draft(draft.typed())).orElseGet(contact::draft);
        int version = begun.map(draft -> from(draft.typed(), contact))
                .orElse(contact.row().version());
        var form = FormPage.change(id, version, prepared(actor, words), Problems.none(), null, said);
        var inForm = begun.map(draft -> DraftInForm.of(draft, false, said.words(), clock.instant(), actor.zone()))
                .orElseGet(() ->
                        DraftInForm.of(DraftKind.CONTACT, id, contact.row().family(), false, 0));
        return LogController.page(form, advice(actor, words), inForm, HttpStatus.OK);
    }

    /** The version of the contact that a draft was begun from. */
    private static int from(Typed typed, Stored contact) {
        var version = typed.first("version");
        return version.matches("\\d{1,9}")
                ? Integer.parseInt(version)
                : contact.row().version();
    }

    private Optional<Stored> changeable(Actor actor, UUID id) {
        return reading.find(actor, id)
                .filter(there -> there.row().supporter().equals(actor.account()))
                .filter(there -> !there.row().signed() && !there.row().voided());
    }

    private ScopeAdvice advice(Actor actor, ContactDraft draft) {
        return ScopeAdvice.on(guards, actor, draft.words());
    }

    @PostMapping
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean sign,
            @RequestParam(defaultValue = "0") int draftVersion,
            ContactForm form,
            TogetherDraft together,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        var draft = form.draft(together);
        var said = words.person(actor, shell.words());
        var scope = advice(actor, draft);
        var inForm = DraftInForm.of(DraftKind.CONTACT, id, draft.family(), false, draftVersion);
        if (scope.any() && !form.isLookedOver() && changeable(actor, id).isPresent()) {
            var again = FormPage.change(id, version, prepared(actor, draft), Problems.none(), null, said);
            return LogController.page(again, scope.beforeSaving(), inForm, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (changing.change(actor, id, version, draft)) {
            case ChangeContact.Changed(var contact) -> {
                drafts.finish(actor, DraftKind.CONTACT, id);
                yield sign ? sign(actor, contact, said, flash) : done(id, "changed", said, flash);
            }
            case ChangeContact.Stale(var there, var sent) ->
                LogController.page(compared(actor, there, sent, said), ScopeAdvice.NONE, inForm, HttpStatus.CONFLICT);
            case ChangeContact.Fixed(var there, var sent) -> fixed(actor, there, sent, said);
            case ChangeContact.Refused(var there, var problems) ->
                LogController.page(
                        FormPage.change(id, version, prepared(actor, draft), said.problems(problems), null, said),
                        scope,
                        inForm,
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case ChangeContact.NotFound() -> throw new NotFound();
        };
    }

    private FormPage compared(Actor actor, Stored there, ContactDraft sent, ContactSaid said) {
        var mine = prepared(actor, sent);
        var compare = Compare.of("stale", there, mine, said);
        return FormPage.change(there.row().id(), there.row().version(), mine, Problems.none(), compare, said);
    }

    /** Signed, the words typed can still be added, and said to the supervisor; void, they can be logged as a contact of their own. */
    private ModelAndView fixed(Actor actor, Stored there, ContactDraft sent, ContactSaid said) {
        if (there.row().signed()) {
            var problems = Problems.none().and("words", said.say("contacts.wrong.signed"));
            var record = Stream.of(sent.whatHappened(), sent.parts().shareable())
                    .filter(words -> !words.isBlank())
                    .collect(Collectors.joining("\n\n"));
            var page = opened(actor, there.row().id(), said).refused(record, "", problems);
            var talk = talk(actor, page, said).refused(sent.parts().forSupervisor());
            return page(page, kept(actor, page, said), talk, HttpStatus.CONFLICT);
        }
        var problems = Problems.none().and("", said.say("contacts.wrong.voided"));
        return LogController.page(
                FormPage.fresh(ids.next(), prepared(actor, sent), problems, null, said),
                ScopeAdvice.NONE,
                HttpStatus.CONFLICT);
    }

    @PostMapping("/signature")
    ModelAndView sign(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam @Nullable String back,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        var said = words.person(actor, shell.words());
        return switch (signing.sign(actor, id, version)) {
            case SignContact.Signed signed -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(said.say("contacts.notice.signed")));
                yield new ModelAndView(Back.to(back, "/contacts/" + id));
            }
            case SignContact.Stale stale ->
                refused(actor, id, "", "", "", said.say("contacts.wrong.stale"), HttpStatus.CONFLICT, said);
            case SignContact.SaysNothing nothing ->
                refused(
                        actor,
                        id,
                        "",
                        "",
                        "",
                        said.say("contacts.wrong.says-nothing"),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        said);
            case SignContact.Voided voided ->
                refused(actor, id, "", "", "", said.say("contacts.wrong.void"), HttpStatus.CONFLICT, said);
            case SignContact.NotFound() -> throw new NotFound();
        };
    }

    private ModelAndView sign(Actor actor, Stored contact, ContactSaid said, RedirectAttributes flash) {
        var id = contact.row().id();
        boolean signed = signing.sign(actor, id, contact.row().version()) instanceof SignContact.Signed;
        return done(id, signed ? "signed" : "logged-unsigned", said, flash);
    }

    @PostMapping("/addenda")
    ModelAndView add(
            @PathVariable UUID id,
            @RequestParam UUID addendum,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean scopeShown,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        var said = this.words.person(actor, shell.words());
        var scope = ScopeAdvice.on(guards, actor, List.of(words));
        if (scope.any() && !scopeShown) {
            var page = opened(actor, id, said);
            if (page.mayAdd())
                return page(
                        page.again(addendum, words),
                        kept(actor, page, said),
                        talk(actor, page, said),
                        scope.beforeSaving(),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (adding.add(actor, id, addendum, words)) {
            case AddAddendum.Added added -> done(id, "added", said, flash);
            case AddAddendum.NoWords none ->
                refused(
                        actor,
                        id,
                        words,
                        "",
                        "words",
                        said.say("contacts.wrong.no-words", AddAddendum.LONGEST),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        said);
            case AddAddendum.NotSigned unsigned ->
                refused(actor, id, words, "", "", said.say("contacts.wrong.not-signed"), HttpStatus.CONFLICT, said);
            case AddAddendum.NotFound() -> throw new NotFound();
        };
    }

    @PostMapping("/scope-notes/seen")
    ModelAndView seen(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        var said = words.person(actor, shell.words());
        return switch (scopeNotes.see(actor, id, answer)) {
            case SeeScopeNotes.Seen() -> done(id, "scope-seen", said, flash);
            case SeeScopeNotes.AnswerTooLong() -> {
                var page = opened(actor, id, said);
                var why = said.say("contacts.wrong.answer-long", SeeScopeNotes.LONGEST_ANSWER);
                var problems = Problems.none().and("answer", why);
                yield page(
                        page.refused("", "", problems),
                        kept(actor, page, said).refused(answer),
                        talk(actor, page, said),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case SeeScopeNotes.NotFound() -> throw new NotFound();
        };
    }

    /** Marks it as looked at; nothing else about it changes. */
    @PostMapping("/review")
    ModelAndView review(
            @PathVariable UUID id,
            @RequestParam @Nullable String back,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        if (reviews.review(actor, List.of(id)) == 0) throw new NotFound();
        var said = words.person(actor, shell.words());
        flash.addFlashAttribute(Notice.FLASH, Notice.good(said.say("contacts.notice.reviewed")));
        return new ModelAndView(Back.to(back, "/contacts/" + id));
    }

    /** A message about the contact, between its supporter and those who supervise them. */
    @PostMapping("/messages")
    ModelAndView write(
            @PathVariable UUID id,
            @RequestParam UUID message,
            @RequestParam(name = "message-words", defaultValue = "") String typed,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        var said = words.person(actor, shell.words());
        return switch (reviews.write(actor, id, message, typed)) {
            case ReviewContacts.Done() -> done(id, "message", said, flash);
            case ReviewContacts.NoWords() -> {
                var why = said.say("contacts.wrong.no-message", ReviewContacts.LONGEST);
                var page =
                        opened(actor, id, said).refused("", "", Problems.none().and("message-words", why));
                yield page(
                        page,
                        kept(actor, page, said),
                        talk(actor, page, said).refused(typed),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case ReviewContacts.NotFound() -> throw new NotFound();
        };
    }

    /** Says that what others wrote about the contact is read. */
    @PostMapping("/messages/read")
    ModelAndView readMessages(
            @PathVariable UUID id,
            @RequestParam @Nullable String back,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        if (reviews.read(actor, id) instanceof ReviewContacts.NotFound) throw new NotFound();
        var said = words.person(actor, shell.words());
        flash.addFlashAttribute(Notice.FLASH, Notice.good(said.say("contacts.notice.message-read")));
        return new ModelAndView(Back.to(back, "/contacts/" + id));
    }

    /** Says that the family is the supporter's own, or that it is not: {@code own=no}. */
    @PostMapping("/own-family")
    ModelAndView ownFamily(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String own,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        boolean is = !own.equals("no");
        ownFamilies.mark(actor, id, is);
        return done(id, is ? "own-family" : "other-family", words.person(actor, shell.words()), flash);
    }

    @PostMapping("/void")
    ModelAndView voidIt(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash) {
        var said = words.person(actor, shell.words());
        return switch (voiding.voidIt(actor, id, version, reason)) {
            case VoidContact.Voided voided -> done(id, "voided", said, flash);
            case VoidContact.NoReason none ->
                refused(
                        actor,
                        id,
                        "",
                        reason,
                        "reason",
                        said.say("contacts.wrong.no-reason", VoidContact.LONGEST_REASON),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        said);
            case VoidContact.Stale stale ->
                refused(actor, id, "", reason, "", said.say("contacts.wrong.stale"), HttpStatus.CONFLICT, said);
            case VoidContact.NotFound() -> throw new NotFound();
        };
    }

    private ContactPage opened(Actor actor, UUID id, ContactSaid said) {
        return ContactPage.of(reading.open(actor, id).orElseThrow(NotFound::new), actor, ids.next(), said);
    }

    private Prepared prepared(Actor actor, ContactDraft draft) {
        return preparing.again(actor, draft).orElseThrow(NotFound::new);
    }

    private ModelAndView refused(
            Actor actor,
            UUID id,
            String addendum,
            String reason,
            String field,
            String why,
            HttpStatus status,
            ContactSaid said) {
        return page(
                actor,
                opened(actor, id, said)
                        .refused(addendum, reason, Problems.none().and(field, why)),
                said,
                status);
    }

    private ModelAndView page(Actor actor, ContactPage page, ContactSaid said, HttpStatus status) {
        return page(page, kept(actor, page, said), talk(actor, page, said), status);
    }

    private TalkPage talk(Actor actor, ContactPage page, ContactSaid said) {
        return TalkPage.of(reviews.of(actor, page.id(), page.supporter()), ids.next(), said);
    }

    private KeptWords kept(Actor actor, ContactPage page, ContactSaid said) {
        return KeptWords.of(actor, page.supporter(), scopeNotes.of(actor, page.id()), guards, said);
    }

    private static ModelAndView page(ContactPage page, KeptWords kept, TalkPage talk, HttpStatus status) {
        return page(page, kept, talk, ScopeAdvice.NONE, status);
    }

    /** @param scope what in the words being added reads like something peer support is not */
    private static ModelAndView page(
            ContactPage page, KeptWords kept, TalkPage talk, ScopeAdvice scope, HttpStatus status) {
        return new ModelAndView(
                "contacts/contact", Map.of("page", page, "kept", kept, "talk", talk, "scope", scope), status);
    }

    private static ModelAndView done(UUID id, String what, ContactSaid said, RedirectAttributes flash) {
        flash.addFlashAttribute(Notice.FLASH, Notice.good(said.say("contacts.notice." + what)));
        return new ModelAndView("redirect:/contacts/" + id);
    }
}
