package org.alongside.standards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.cli.Command;
import org.alongside.platform.keys.SigningKey;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import tools.jackson.core.ObjectWriteContext;

/** {@code standards verify-packet}: may this evidence packet be believed? */
@CommandLine.Command(
        name = "verify-packet",
        mixinStandardHelpOptions = true,
        description = {
            "Checks an evidence packet: every byte as it was signed, and the record inside, evaluated again, gives the answer inside.",
            "Whose the key is, no packet can prove: compare its fingerprint, or name a copy of the key with --public-key."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:it holds, whether the requirements are met or not",
            "2:it does not hold or cannot be read: file, place and reason on standard error"
        })
final class VerifyPacketCommand implements Command {
    private static final int BAD = 2;

    @CommandLine.Parameters(paramLabel = "FILE", description = "The packet, a ZIP file.")
    private Path file = Path.of("");

    @CommandLine.Option(
            names = "--public-key",
            paramLabel = "FILE",
            description = "The key that must have signed it: the packet-signing.pub of whoever issued it.")
    private @Nullable Path publicKey;

    @CommandLine.Option(
            names = "--format",
            defaultValue = "json",
            description = "json (the default) or text, for reading.")
    private RecordsCommand.Format format = RecordsCommand.Format.json;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) return refuse(Files.exists(file) ? "is not a file" : "no such file");
        try {
            if (Files.size(file) > PacketFile.LARGEST)
                return refuse(Words.english().say("standards.packet.too-large", PacketFile.LARGEST >> 20));
            return answer(PacketCheck.of(Files.readAllBytes(file)));
        } catch (IOException e) {
            return refuse("cannot be read: " + e.getMessage());
        }
    }

    private int answer(PacketCheck check) {
        if (check.said() == null) {
            check.wrongs().forEach(wrong -> refuse(words(wrong)));
            return BAD;
        }
        if (publicKey != null
                && !List.of(trusted(publicKey)).contains(check.said().fingerprint()))
            return refuse(Words.english()
                    .say("standards.packet.other-key", check.said().fingerprint()));
        switch (format) {
            case json -> json(check.said());
            case text -> text(check.said());
        }
        return 0;
    }

    private static String words(Wrong wrong) {
        return (wrong.field().isEmpty() ? "" : wrong.field() + ": ") + wrong.in(Words.english());
    }

    private String trusted(Path key) {
        try {
            return Packet.fingerprint(SigningKey.publicKey(key));
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--public-key: " + key + ": no public key can be read");
        }
    }

    private static void json(PacketCheck.Said said) {
        var evaluation = said.evaluation();
        try (var json = EvaluationJson.JSON.createGenerator(ObjectWriteContext.empty(), System.out)) {
            json.writeStartObject();
            json.writeBooleanProperty("holds", true);
            json.writeStringProperty("issuer", said.issuer());
            json.writeStringProperty("name", said.name());
            json.writeStringProperty("madeAt", said.madeAt().toString());
            EvaluationJson.head(json, evaluation.standard(), evaluation.stage(), evaluation.asOf());
            json.writeBooleanProperty("met", evaluation.met());
            json.writeBooleanProperty("ownDefinition", !said.shipped());
            json.writeStringProperty("fingerprint", said.fingerprint());
            json.writeArrayPropertyStart("files");
            said.files().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static void text(PacketCheck.Said said) {
        var words = Words.english();
        Stream.of(
                        words.say("standards.packet.holds"),
                        words.say(
                                "standards.packet.about",
                                said.name(),
                                said.issuer(),
                                said.madeAt().toString()),
                        words.say("standards.packet.fingerprint", said.fingerprint()),
                        words.say(said.shipped() ? "standards.packet.shipped" : "standards.packet.own"))
                .map(EvaluationText::printable)
                .forEach(System.out::println);
        System.out.print(EvaluationText.of(said.evaluation(), words));
        System.out.flush();
    }

    private int refuse(String reason) {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println((file + ": " + reason).replaceAll("\\p{Cntrl}+", " "));
        err.flush();
        return BAD;
    }
}
