package org.alongside.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.alongside.certification.Directory;
import org.alongside.certification.DirectoryEntry;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The directory of who offers peer support: for everybody to read; one's own entry to keep. */
@Controller
class DirectoryController {
    private static final int SHOWN = 30;
    private static final int FARTHEST = 3000;

    private final Directory directory;
    private final PublicLimits limits;

    DirectoryController(Directory directory, PublicLimits limits) {
        this.directory = directory;
        this.limits = limits;
    }

    @GetMapping("/directory")
    String all(
            @RequestParam(defaultValue = "") String county,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int from,
            HttpServletRequest request,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        limits.count(request);
        int skip = Math.clamp(from, 0, FARTHEST);
        var found = directory.published(county, language, kind, skip, SHOWN + 1);
        var next = "/directory?county=%s&language=%s&kind=%s&from=%d"
                .formatted(encoded(county), encoded(language), encoded(kind), skip + SHOWN);
        view.addAttribute(
                "page",
                new DirectoryPage(
                        DirectoryPage.choices(directory.counties(), List.of(county)),
                        DirectoryPage.choices(directory.languages(), List.of(language)),
                        DirectoryPage.kinds(Directory.PEER_KINDS, List.of(kind), shell),
                        found.stream()
                                .limit(SHOWN)
                                .map(entry ->
                                        DirectoryPage.row(entry, directory.counties(), directory.languages(), shell))
                                .toList(),
                        found.size() > SHOWN ? next : ""));
        return "certification/directory";
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    /** @throws NotFound if it is not the actor's to keep */
    @GetMapping("/directory/{entry:mine|organisation}")
    String own(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String entry,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        return form(directory.own(actor, entry.equals("mine")), Problems.none(), shell, view);
    }

    private String form(DirectoryEntry entry, Problems problems, Shell shell, Model view) {
        view.addAttribute(
                "page",
                new EntryPage(
                        entry,
                        "/directory/" + (entry.ofPerson() ? "mine" : "organisation"),
                        DirectoryPage.choices(directory.counties(), entry.counties()),
                        DirectoryPage.choices(directory.languages(), entry.languages()),
                        DirectoryPage.kinds(Directory.PEER_KINDS, entry.peerKinds(), shell),
                        problems));
        return "certification/entry";
    }

    /** @throws NotFound if it is not the actor's to keep */
    @PostMapping("/directory/{entry:mine|organisation}")
    String keep(
            @AuthenticationPrincipal Actor actor,
            @PathVariable String entry,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var now = directory.own(actor, entry.equals("mine"));
        var typed = typed(Sent.by(request), now);
        return switch (directory.keep(actor, typed)) {
            case Change.Done<DirectoryEntry> done -> {
                flash.addFlashAttribute(
                        Notice.FLASH,
                        Notice.good(shell.say(
                                typed.published()
                                        ? "certification.notice.published"
                                        : "certification.notice.unpublished")));
                yield "redirect:/directory/" + entry;
            }
            case Change.Refused<DirectoryEntry>(var wrongs) -> {
                response.setStatus(422);
                yield form(typed, Problems.of(wrongs, shell.words()), shell, view);
            }
            case Change.Overtaken<DirectoryEntry>(var theirs) -> {
                response.setStatus(409);
                var problems = Problems.none().and("", shell.say("certification.wrong.entry-meanwhile"));
                yield form(theirs, problems, shell, view);
            }
        };
    }

    private static DirectoryEntry typed(Sent sent, DirectoryEntry now) {
        return new DirectoryEntry(
                now.id(),
                now.ofPerson(),
                sent.line("name"),
                sent.words("about"),
                sent.all("counties"),
                sent.all("languages"),
                sent.all("kinds"),
                sent.line("phone"),
                sent.line("email"),
                sent.line("website"),
                sent.ticked("published"),
                sent.version());
    }
}
