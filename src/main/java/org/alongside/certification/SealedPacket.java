package org.alongside.certification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.TreeMap;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.DatabaseSettings;
import org.alongside.platform.db.Db;
import org.alongside.platform.documents.Pdf;
import org.alongside.platform.documents.Sheet;
import org.alongside.platform.keys.SigningKey;
import org.alongside.platform.web.NotFound;
import org.alongside.platform.words.Words;
import org.alongside.standards.Evaluation;
import org.alongside.standards.Packet;
import org.alongside.standards.RecordJson;
import org.alongside.standards.Standard;
import org.springframework.stereotype.Component;

/** Seals what was attached to an application into an evidence packet, with the key of this installation. */
@Component
public class SealedPacket {
    private static final String KEY = "packet-signing";

    private final Db db;
    private final ApplicationStore applications;
    private final Pdf pdf;
    private final SigningKey key;

    public SealedPacket(Db db, ApplicationStore applications, Pdf pdf, DatabaseSettings settings) {
        this.db = db;
        this.applications = applications;
        this.pdf = pdf;
        this.key = SigningKey.in(settings.folder(), KEY);
    }

    /** A packet, and what to call the file. */
    public record File(String name, byte[] bytes) {}

    /** What is looked at now: the evidence that was attached last. @throws NotFound if its record is not the actor's to see */
    public File of(Actor actor, Application application) {
        var evidence = application.latest();
        var json = db.read(actor, () -> applications.record(evidence)).orElseThrow(NotFound::new);
        if (!new Frozen(evidence, json).isWhole())
            throw new IllegalStateException("Evidence %s was changed where it is kept.".formatted(evidence.id()));
        var record = RecordJson.read(json.getBytes(UTF_8));
        var definition = Frozen.definition(evidence);
        var standard = Standard.of(definition);
        var evaluation =
                Evaluation.of(standard, standard.stage(application.stage()).orElseThrow(), record, evidence.asOf());
        var words = Words.english();
        var today = LocalDate.ofInstant(evidence.attachedAt(), actor.zone());
        var sheet = new Sheet(
                words,
                words.say("certification.print.title", application.applicantName()),
                words.say(
                        "certification.print.about",
                        evaluation.standard().title(),
                        evaluation.stage().title(),
                        evidence.asOf()),
                application.agencyName(),
                application.applicantName(),
                words.spoken().moment(evidence.attachedAt(), actor.zone(), today));
        var documents = new TreeMap<String, byte[]>();
        documents.put(
                "summary.pdf", pdf.print("certification/summary-print", sheet, SummaryPrint.of(evaluation, words)));
        var packet = new Packet(
                application.agencyName(),
                application.applicantName(),
                evidence.attachedAt(),
                definition,
                application.stage(),
                record,
                evidence.asOf(),
                documents);
        return new File("evidence-%s-%s.zip".formatted(application.stage(), evidence.asOf()), packet.sealedBy(key));
    }

    /** By which people know packets of this installation. */
    public String fingerprint() {
        return Packet.fingerprint(key.publicKey());
    }

    /** Whether a packet was sealed here. */
    public boolean isOurs(byte[] publicKey) {
        return Arrays.equals(publicKey, key.publicKey());
    }
}
