package org.alongside.families.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.families.FamilyStore;
import org.alongside.families.SafeContact;
import org.alongside.families.SafeContactDraft;
import org.alongside.families.SafeContactStore;
import org.alongside.families.SafeNote;
import org.alongside.families.SetSafeContact;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.alongside.platform.words.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What to heed before calling, texting or writing to a family. */
@Controller
class SafeContactController {
    private final Db db;
    private final FamilyStore families;
    private final SafeContactStore safeContact;
    private final SetSafeContact setSafeContact;

    SafeContactController(Db db, FamilyStore families, SafeContactStore safeContact, SetSafeContact setSafeContact) {
        this.db = db;
        this.families = families;
        this.safeContact = safeContact;
        this.setSafeContact = setSafeContact;
    }

    @GetMapping("/families/{family}/safe-contact")
    String show(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        var safe = db.read(actor, () -> safeContact.find(family)).orElseThrow(NotFound::new);
        var draft = SafeContactDraft.of(safe);
        return shown(form(actor, safe, safe.version(), draft, Problems.none(), List.of(), shell), view);
    }

    @PostMapping("/families/{family}/safe-contact")
    String set(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID family,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = draft(sent);
        return switch (setSafeContact.set(actor, family, sent.version(), draft)) {
            case Change.Done<SafeContact> done -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.notice.changed")));
                yield "redirect:/families/" + family;
            }
            case Change.Refused<SafeContact>(var wrongs) -> {
                response.setStatus(422);
                var safe = db.read(actor, () -> safeContact.find(family)).orElseThrow(NotFound::new);
                var problems = Problems.of(wrongs, shell.words());
                yield shown(form(actor, safe, sent.version(), draft, problems, List.of(), shell), view);
            }
            case Change.Overtaken<SafeContact>(var theirs) -> {
                response.setStatus(409);
                var both = differences(SafeContactDraft.of(theirs), draft, theirs.mayKnowCodeWord(), shell);
                yield shown(form(actor, theirs, theirs.version(), draft, Problems.none(), both, shell), view);
            }
        };
    }

    private SafeContactForm form(
            Actor actor,
            SafeContact safe,
            int version,
            SafeContactDraft draft,
            Problems problems,
            List<Difference> differences,
            Shell shell) {
        var home = db.read(actor, () -> families.find(safe.family())).orElseThrow(NotFound::new);
        return new SafeContactForm(
                safe.family(),
                home.name(),
                version,
                draft,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> Choice.of(
                                String.valueOf(day.getValue()),
                                shell.words().spoken().weekday(day),
                                draft.days().contains(day)))
                        .toList(),
                SafeNote.of(safe, safe.family(), shell.words()),
                FamilyRule.mayCorrect(actor),
                safe.mayKnowCodeWord(),
                safe.codeWordAgreed(),
                problems,
                differences);
    }

    private static SafeContactDraft draft(Sent sent) {
        return new SafeContactDraft(
                sent.line("from"),
                sent.line("until"),
                sent.all("days").stream()
                        .filter(day -> day.matches("[1-7]"))
                        .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                        .toList(),
                sent.ticked("no-voicemail"),
                sent.ticked("shared-phone"),
                sent.line("unsafe-people"),
                sent.line("words-never"),
                sent.words("safe-contact"),
                sent.line("code-word"));
    }

    private static List<Difference> differences(
            SafeContactDraft theirs, SafeContactDraft yours, boolean codeWord, Shell shell) {
        var words = shell.words();
        var all = new ArrayList<Difference>();
        all.addAll(Difference.between(words.say("families.safe.from"), theirs.from(), yours.from()));
        all.addAll(Difference.between(words.say("families.safe.until"), theirs.until(), yours.until()));
        all.addAll(Difference.between(words.say("families.safe.call-days"), days(theirs, words), days(yours, words)));
        all.addAll(Difference.between(
                words.say("families.safe.voicemail"),
                yes(theirs.noVoicemail(), words),
                yes(yours.noVoicemail(), words)));
        all.addAll(Difference.between(
                words.say("families.safe.shared"), yes(theirs.sharedPhone(), words), yes(yours.sharedPhone(), words)));
        all.addAll(Difference.between(
                words.say("families.safe.unsafe-people"), theirs.unsafePeople(), yours.unsafePeople()));
        all.addAll(Difference.between(words.say("families.safe.words-never"), theirs.wordsNever(), yours.wordsNever()));
        if (codeWord)
            all.addAll(Difference.between(words.say("families.safe.word"), theirs.codeWord(), yours.codeWord()));
        all.addAll(Difference.between(words.say("families.safe.more"), theirs.words(), yours.words()));
        if (all.isEmpty())
            all.add(new Difference(words.say("families.safe-contact"), words.say("families.safe.elsewhere"), ""));
        return all;
    }

    private static String days(SafeContactDraft draft, Words words) {
        return words.spoken()
                .list(draft.days().stream().map(words.spoken()::weekday).toList());
    }

    private static String yes(boolean yes, Words words) {
        return words.say(yes ? "families.yes" : "families.no");
    }

    private static String shown(SafeContactForm form, Model view) {
        view.addAttribute("form", form);
        return "families/safe-contact";
    }
}
