package org.alongside.network.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.network.KeepSite;
import org.alongside.network.Site;
import org.alongside.network.SiteStore;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.Difference;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sites of the agency. */
@Controller
class SiteController {
    private final Db db;
    private final SiteStore sites;
    private final KeepSite keepSite;

    SiteController(Db db, SiteStore sites, KeepSite keepSite) {
        this.db = db;
        this.sites = sites;
        this.keepSite = keepSite;
    }

    @GetMapping("/sites")
    String all(@AuthenticationPrincipal Actor actor, Model view) {
        mustKeep(actor);
        view.addAttribute("sites", db.read(actor, sites::all));
        return "network/sites";
    }

    @GetMapping("/sites/new")
    String blank(@AuthenticationPrincipal Actor actor, Model view) {
        mustKeep(actor);
        return shown(new SiteForm("/sites", 0, "", "", Problems.none(), List.of()), view);
    }

    @PostMapping("/sites")
    String add(
            @AuthenticationPrincipal Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var change = keepSite.add(actor, sent.line("name"), sent.line("town"));
        return answer(change, "/sites", 0, sent, response, shell, flash, view);
    }

    @GetMapping("/sites/{id}")
    String edit(@AuthenticationPrincipal Actor actor, @PathVariable UUID id, Model view) {
        mustKeep(actor);
        var site = db.read(actor, () -> sites.find(id)).orElseThrow(NotFound::new);
        return shown(
                new SiteForm("/sites/" + id, site.version(), site.name(), site.town(), Problems.none(), List.of()),
                view);
    }

    @PostMapping("/sites/{id}")
    String change(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var change = keepSite.edit(actor, id, sent.version(), sent.line("name"), sent.line("town"));
        return answer(change, "/sites/" + id, sent.version(), sent, response, shell, flash, view);
    }

    private static String answer(
            Change<Site> change,
            String path,
            int version,
            Sent sent,
            HttpServletResponse response,
            Shell shell,
            RedirectAttributes flash,
            Model view) {
        var name = sent.line("name");
        var town = sent.line("town");
        return switch (change) {
            case Change.Done<Site>(var site) -> {
                flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("network.notice.site-kept", site.name())));
                yield "redirect:/sites";
            }
            case Change.Refused<Site>(var wrongs) -> {
                response.setStatus(422);
                yield shown(
                        new SiteForm(path, version, name, town, Problems.of(wrongs, shell.words()), List.of()), view);
            }
            case Change.Overtaken<Site>(var theirs) -> {
                response.setStatus(409);
                var differences = Stream.of(
                                Difference.between(shell.say("network.site.name"), theirs.name(), name),
                                Difference.between(shell.say("network.site.town"), theirs.town(), town))
                        .flatMap(List::stream)
                        .toList();
                yield shown(new SiteForm(path, theirs.version(), name, town, Problems.none(), differences), view);
            }
        };
    }

    private static String shown(SiteForm form, Model view) {
        view.addAttribute("form", form);
        return "network/site";
    }

    private static void mustKeep(Actor actor) {
        if (!KeepSite.mayKeep(actor)) throw new NotFound();
    }
}
