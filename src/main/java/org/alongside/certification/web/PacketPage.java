package org.alongside.certification.web;

import java.util.List;
import org.alongside.platform.web.Problems;
import org.alongside.platform.web.Shell;
import org.alongside.standards.PacketCheck;
import org.jspecify.annotations.Nullable;

/**
 * Checking a packet, every word ready.
 *
 * @param ours by which people know packets of this installation
 * @param result null before anything was checked
 */
public record PacketPage(String ours, @Nullable Result result, Problems problems) {

    /**
     * @param wrongs what is not as it was made: the file it is in, "" for the whole, and why
     * @param about what the packet says, where it holds
     * @param key whose key it is signed with, as far as that can be told here
     */
    public record Result(
            boolean holds,
            List<Wrong> wrongs,
            List<String> about,
            String key,
            @Nullable FoundPage found) {}

    public record Wrong(String file, String words) {}

    static Result of(PacketCheck check, boolean ours, Shell shell) {
        var said = check.said();
        if (said == null) {
            var wrongs = check.wrongs().stream()
                    .map(wrong -> new Wrong(wrong.field(), wrong.in(shell.words())))
                    .toList();
            return new Result(false, wrongs, List.of(), "", null);
        }
        var evaluation = said.evaluation();
        return new Result(
                true,
                List.of(),
                List.of(
                        shell.say(
                                "certification.packet.about",
                                said.name(),
                                said.issuer(),
                                said.madeAt().toString()),
                        shell.say(
                                "certification.print.about",
                                evaluation.standard().title(),
                                evaluation.stage().title(),
                                evaluation.asOf()),
                        shell.say(said.shipped() ? "certification.packet.shipped" : "certification.packet.own")),
                shell.say(ours ? "certification.packet.ours" : "certification.packet.other", said.fingerprint()),
                FoundPage.of(evaluation, shell));
    }
}
