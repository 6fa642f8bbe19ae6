package org.alongside.caregivers;

import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.access.AddressSettings;
import org.alongside.consents.PermissionTakenBack;
import org.alongside.keeping.SaidOfCorrection;
import org.alongside.platform.db.Db;
import org.alongside.platform.mail.Letter;
import org.alongside.platform.mail.Mail;
import org.alongside.platform.outbox.News;
import org.alongside.platform.outbox.Outbox;
import org.alongside.platform.outbox.OutboxHandler;
import org.alongside.platform.words.Words;
import org.alongside.telling.SaidOfReport;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a caregiver does on their own pages is written down for whoever walks with them, in the same transaction, and these are
 * written to that something waits; of a correction, those who answer it too. Nothing else stands in the letter: no name but the
 * reader's, no word about a family or a program. Should the program stop between writing the letter and noting so, it comes twice.
 */
@Component
class TellTheirPeople implements OutboxHandler {
    private final Db db;
    private final CaregiverActStore acts;
    private final Outbox outbox;
    private final Mail mail;
    private final AddressSettings address;
    private final JsonMapper json;
    private final Words words = Words.english();

    TellTheirPeople(Db db, CaregiverActStore acts, Outbox outbox, Mail mail, AddressSettings address, JsonMapper json) {
        this.db = db;
        this.acts = acts;
        this.outbox = outbox;
        this.mail = mail;
        this.address = address;
        this.json = json;
    }

    @EventListener
    void ended(PermissionTakenBack said) {
        add(
                said.agency(),
                said.consent(),
                said.family(),
                said.person(),
                CaregiverAct.What.PERMISSION_ENDED,
                said.consent(),
                "");
    }

    @EventListener
    void said(SaidOfReport said) {
        var what =
                said.how() == SaidOfReport.How.READ ? CaregiverAct.What.REPORT_READ : CaregiverAct.What.REPORT_COMMENT;
        add(said.agency(), said.id(), said.family(), said.person(), what, said.report(), said.words());
    }

    @EventListener
    void said(SaidOfCorrection said) {
        var what = said.disagrees() ? CaregiverAct.What.CORRECTION_DISAGREED : CaregiverAct.What.CORRECTION_ASKED;
        add(said.agency(), said.id(), said.family(), said.person(), what, said.correction(), said.words());
    }

    /** @param asked whether somebody is to answer it */
    record Done(UUID act, boolean asked) {}

    private void add(UUID agency, UUID id, UUID family, UUID person, CaregiverAct.What what, UUID about, String said) {
        if (acts.add(id, family, person, what, about, said))
            outbox.announce(agency, kind(), new Done(id, what == CaregiverAct.What.CORRECTION_ASKED));
    }

    @Override
    public String kind() {
        return "caregiver-act";
    }

    @Override
    public void handle(News news) {
        var done = news.as(Done.class, json);
        db.as(
                news.actor(),
                () -> Stream.concat(
                                acts.readers(done.act()).stream(),
                                done.asked() ? acts.whoAnswer().stream() : Stream.empty())
                        .distinct()
                        .forEach(to -> mail.send(
                                news.actor().agency(),
                                new Letter(
                                        to.email(),
                                        words.say("caregivers.letter.waiting.subject"),
                                        words.say("caregivers.letter.waiting", to.name(), address.of("/"))))));
    }
}
