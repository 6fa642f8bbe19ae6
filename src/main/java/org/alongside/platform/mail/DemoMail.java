package org.alongside.platform.mail;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.alongside.platform.db.Db;
import org.alongside.platform.words.Spoken;
import org.alongside.platform.words.Words;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** In the demo only: the letters that would have been sent, for whoever tries things out. */
@Controller
@Profile("demo")
public class DemoMail {
    private final Db db;
    private final KeptMailStore kept;
    private final Clock clock;
    private final Spoken spoken = Words.english().spoken();

    DemoMail(Db db, KeptMailStore kept, Clock clock) {
        this.db = db;
        this.kept = kept;
        this.clock = clock;
    }

    @GetMapping("/demo/mail")
    String letters(Model view) {
        view.addAttribute(
                "letters", db.keeper(kept::latest).stream().map(this::shown).toList());
        return "platform/mail";
    }

    private ShownLetter shown(KeptMailStore.Kept one) {
        var today = LocalDate.ofInstant(clock.instant(), one.sentAt().getZone());
        return new ShownLetter(
                one.letter().to(),
                one.letter().subject(),
                Linked.parts(one.letter().words()),
                spoken.moment(one.sentAt().toLocalDateTime(), today));
    }

    /** A letter with every word ready. */
    public record ShownLetter(String to, String subject, List<Linked.Part> words, String when) {}
}
