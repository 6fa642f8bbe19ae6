package org.alongside.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.alongside.platform.words.Words;

/** What verifying found, in sentences. */
final class Report {
    private static final Words WORDS = Words.english();

    private Report() {}

    /**
     * @param keyKnown whether signatures were held against a key known from elsewhere than beside them
     * @param file of checkpoints, where there was one
     * @param rows whether rows were compared
     */
    static List<String> of(Findings findings, boolean keyKnown, Optional<Path> file, boolean rows) {
        var lines = ofChain(findings, keyKnown, file);
        lines.add(rows ? WORDS.say("audit.verify.rows", findings.rows()) : WORDS.say("audit.verify.no-rows"));
        return lines;
    }

    /** Where rows were not to be compared. */
    static List<String> ofChain(Findings findings, boolean keyKnown, Optional<Path> file) {
        var lines = new ArrayList<String>();
        lines.add(
                findings.whole()
                        ? WORDS.say("audit.verify.whole")
                        : WORDS.say("audit.verify.broken", findings.broken()));
        findings.breaks().forEach(found -> lines.add("- " + found.words(WORDS)));
        if (findings.broken() > findings.breaks().size()) {
            lines.add(WORDS.say(
                    "audit.verify.more", findings.broken() - findings.breaks().size()));
        }
        lines.add(WORDS.say("audit.verify.chain", findings.batches(), findings.entries(), findings.checkpoints()));
        if (findings.purged() > 0) lines.add(WORDS.say("audit.verify.purged", findings.purged()));
        findings.sealedUntil().ifPresent(until -> lines.add(WORDS.say("audit.verify.until", Break.time(until))));
        if (findings.unsealed() > 0) lines.add(WORDS.say("audit.verify.unsealed", findings.unsealed()));
        lines.add(file.map(path -> WORDS.say("audit.verify.file", findings.fileLines(), path.toString()))
                .orElseGet(() -> WORDS.say("audit.verify.no-file")));
        if (!keyKnown) lines.add(WORDS.say("audit.verify.no-key"));
        return lines;
    }
}
