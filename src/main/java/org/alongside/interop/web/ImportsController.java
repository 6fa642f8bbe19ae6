package org.alongside.interop.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.alongside.interop.Imports;
import org.alongside.interop.Kind;
import org.alongside.interop.reading.UnreadableSheet;
import org.alongside.platform.db.Actor;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file to import, and the imports so far. */
@Controller
class ImportsController {
    private static final int SHOWN = 20;

    private final Imports imports;
    private final Clock clock;

    ImportsController(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    /** @throws NotFound for anybody but an administrator */
    @GetMapping("/imports")
    String all(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            @RequestParam @Nullable UUID before,
            Model view) {
        if (!Imports.mayImport(actor)) throw new NotFound();
        return page(actor, shell, before, "", Problems.none(), view);
    }

    private String page(Actor actor, Shell shell, @Nullable UUID before, String kind, Problems problems, Model view) {
        var today = actor.today(clock);
        var list = imports.list(actor, before, SHOWN + 1);
        view.addAttribute("page", ImportsPage.of(shell.words(), list, SHOWN, kind, problems, actor.zone(), today));
        return "interop/imports";
    }

    @PostMapping("/imports")
    String upload(
            @AuthenticationPrincipal Actor actor,
            @ModelAttribute("shell") Shell shell,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam @Nullable MultipartFile file,
            HttpServletResponse response,
            Model view)
            throws IOException {
        if (!Imports.mayImport(actor)) throw new NotFound();
        var problems = Problems.none();
        var chosen = Kind.of(kind);
        if (chosen.isEmpty()) problems = problems.and("kind", shell.say("interop.upload.kind.missing"));
        var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (name.isEmpty()) {
            problems = problems.and("file", shell.say("interop.upload.file.missing"));
        }
        if (problems.isEmpty() && file != null) {
            try {
                var id = imports.upload(actor, chosen.orElseThrow(), name, file.getBytes());
                return "redirect:/imports/" + id;
            } catch (UnreadableSheet e) {
                problems = problems.and("file", shell.say("interop.unreadable." + e.why(), e.args()));
            }
        }
        response.setStatus(422);
        return page(actor, shell, null, kind, problems, view);
    }
}
