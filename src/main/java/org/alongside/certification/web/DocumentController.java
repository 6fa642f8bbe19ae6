package org.alongside.certification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.UUID;
import org.alongside.certification.AnswerReview;
import org.alongside.certification.AttachDocument;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Ids;
import org.alongside.platform.files.Proof;
import org.alongside.platform.web.Notice;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Sent;
import org.alongside.platform.web.Shell;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files that an applicant sends along, opened by them and by the body. */
@Controller
class DocumentController {
    private final AttachDocument attaching;
    private final AnswerReview answers;
    private final DocumentCards cards;
    private final Ids ids;
    private final Clock clock;

    DocumentController(AttachDocument attaching, AnswerReview answers, DocumentCards cards, Ids ids, Clock clock) {
        this.attaching = attaching;
        this.answers = answers;
        this.cards = cards;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws org.alongside.platform.web.NotFound if it is not the actor's application, or it has ended */
    @PostMapping("/applications/{id}/documents")
    String attach(
            @AuthenticationPrincipal Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable MultipartFile document,
            HttpServletRequest request,
            HttpServletResponse response,
            @ModelAttribute("shell") Shell shell,
            RedirectAttributes flash,
            Model view) {
        var sent = Sent.by(request);
        var draft = new AttachDocument.Draft(sent.id("id").orElseGet(ids::next), id, sent.line("what"));
        if (attaching.attach(actor, draft, Proof.of(document)) instanceof Change.Refused<UUID>(var wrongs)) {
            response.setStatus(422);
            var application = answers.read(actor, id);
            var today = actor.today(clock);
            var problems = Problems.of(wrongs, shell.words());
            view.addAttribute("page", ApplicationPage.of(application, actor, false, today, shell, problems));
            view.addAttribute("documents", cards.of(actor, application, false, draft.what(), shell));
            return "certification/application";
        }
        flash.addFlashAttribute(Notice.FLASH, Notice.good(shell.say("certification.notice.document")));
        return "redirect:/applications/" + id;
    }

    /** @throws org.alongside.platform.web.NotFound if it is neither the actor's nor sent to their body */
    @GetMapping("/applications/documents/{id}")
    ResponseEntity<byte[]> document(@AuthenticationPrincipal Actor actor, @PathVariable UUID id) {
        return attaching.open(actor, id).download();
    }
}
