package org.alongside.families.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.families.FamilyRule;
import org.alongside.families.Merge;
import org.alongside.families.MergeStore;
import org.alongside.families.UnmergeRecords;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A merge that was done: what was made one, and taking it back. */
@Controller
class UnmergeController {
    private final Db db;
    private final Clock clock;
    private final MergeStore merges;
    private final UnmergeRecords unmergeRecords;

    UnmergeController(Db db, Clock clock, MergeStore merges, UnmergeRecords unmergeRecords) {
        this.db = db;
        this.clock = clock;
        this.merges = merges;
        this.unmergeRecords = unmergeRecords;
    }

    /** @throws NotFound if the actor merges no records, or there is no such merge within reach */
    @GetMapping("/merges/{id}")
    String one(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @ModelAttribute("shell") Shell shell,
            Model view) {
        view.addAttribute("page", page(actor, id, Problems.none(), shell));
        return "families/merged";
    }

    /** @throws NotFound if the actor merges no records, or there is no such merge within reach */
    @PostMapping("/merges/{id}/undo")
    String undo(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        if (unmergeRecords.undo(actor, id) instanceof Change.Refused<Merge>(var wrongs)) {
            response.setStatus(422);
            view.addAttribute("page", page(actor, id, Problems.of(wrongs, shell.words()), shell));
            return "families/merged";
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("families.unmerge.done")));
        return "redirect:/merges/" + id;
    }

    private MergedPage page(Actor actor, UUID id, Problems problems, Shell shell) {
        FamilyRule.mustManage(actor);
        return db.read(actor, () -> {
            var merge = merges.find(id).orElseThrow(NotFound::new);
            var holds = merge.undoneAt() == null;
            var today = actor.today(clock);
            var key = merge.ofFamilies() ? "families.merge.was.families" : "families.merge.was.people";
            var by = merge.mergedBy() == null ? shell.say("platform.name") : merge.mergedBy();
            return new MergedPage(
                    id,
                    shell.say(key, merge.fromName(), merge.intoName()),
                    shell.words().spoken().moment(merge.mergedAt(), actor.zone(), today)
                            + shell.say("families.between")
                            + by,
                    merge.why(),
                    "/families/" + merge.family(),
                    merge.ofFamilies() && !holds ? "/families/" + merge.fromFamily() : "",
                    holds,
                    holds
                            ? unmergeRecords.preview(actor, merge).stream()
                                    .map(rows -> MergeController.moves(rows, shell))
                                    .toList()
                            : List.of(),
                    problems);
        });
    }
}
