package org.alongside.standards;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.definitions.BadDefinition;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.DefinitionReader;
import org.alongside.platform.keys.SigningKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a packet says, and whether it may be believed: every byte of it is as it was signed, and its record, evaluated again,
 * gives the answer that is in it. Whose the key is, the packet cannot prove: compare its fingerprint.
 *
 * @param wrongs what is not as it was made, each with the file it is in; empty if the packet holds
 * @param said what the packet says, null unless it holds
 */
public record PacketCheck(List<Wrong> wrongs, @Nullable Said said) {
    private static final int LARGEST_DEFINITION = 256 << 10;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * @param shipped whether the standard is the version that comes with Alongside; else the signer's own, which is inside
     * @param evaluation made again from the record inside
     * @param files names, in the order of the packet
     */
    public record Said(
            String issuer,
            String name,
            Instant madeAt,
            boolean shipped,
            Evaluation evaluation,
            byte[] publicKey,
            List<String> files) {
        public String fingerprint() {
            return Packet.fingerprint(publicKey);
        }
    }

    public boolean holds() {
        return said != null;
    }

    public static PacketCheck of(byte[] file) {
        try {
            return new Checking(PacketFile.read(file)).check();
        } catch (PacketFile.Unlike e) {
            return new PacketCheck(List.of(wrong("", e.what, e.args)), null);
        }
    }

    private static Wrong wrong(String file, String what, Object... args) {
        return new Wrong(file, "standards.packet." + what, List.of(args));
    }

    private static final class Checking {
        private final SequencedMap<String, byte[]> files;
        private final List<Wrong> wrongs = new ArrayList<>();

        Checking(SequencedMap<String, byte[]> files) {
            this.files = files;
        }

        PacketCheck check() {
            for (var needed : List.of(Packet.MANIFEST, Packet.SIGNATURE, Packet.KEY)) {
                if (!files.containsKey(needed)) add(needed, "missing");
            }
            if (!wrongs.isEmpty()) return refused();
            signature();
            sums();
            if (wrongs.isEmpty()) order();
            return wrongs.isEmpty() ? said() : refused();
        }

        private void signature() {
            try {
                var key = Packet.publicKey(file(Packet.KEY));
                if (!SigningKey.isGenuine(key, Packet.signed(file(Packet.MANIFEST)), file(Packet.SIGNATURE)))
                    add(Packet.SIGNATURE, "signature");
            } catch (IllegalArgumentException e) {
                add(Packet.KEY, "key");
            }
        }

        /** Says of each file what happened to it, whether or not the manifest itself can be believed. */
        private void sums() {
            var rest = new ArrayList<>(files.keySet());
            rest.removeAll(List.of(Packet.MANIFEST, Packet.SIGNATURE, Packet.KEY));
            var lines = new String(file(Packet.MANIFEST), StandardCharsets.US_ASCII).split("\n");
            for (var line : lines) {
                var words = line.split(" {2}", 2);
                var name = words.length == 2 ? words[1] : "";
                var bytes = files.get(name);
                if (name.isEmpty()) add(Packet.MANIFEST, "manifest");
                else if (bytes == null) add(name.replaceAll("[^ -~]", "?"), "missing");
                else if (!Packet.sha256(bytes).equals(words[0])) add(name, "changed");
                rest.remove(name);
            }
            rest.forEach(name -> add(name, "added"));
        }

        private void order() {
            var listed = new ArrayList<>(List.of(Packet.MANIFEST, Packet.SIGNATURE, Packet.KEY));
            new String(file(Packet.MANIFEST), StandardCharsets.US_ASCII)
                    .lines()
                    .forEach(line -> listed.add(line.split(" {2}", 2)[1]));
            if (!listed.equals(List.copyOf(files.keySet()))) add("", "order");
        }

        private PacketCheck said() {
            for (var needed : List.of(Packet.ABOUT, Packet.DEFINITION, Packet.RECORD, Packet.EVALUATION)) {
                if (!files.containsKey(needed)) add(needed, "missing");
            }
            if (wrongs.isEmpty() && file(Packet.DEFINITION).length > LARGEST_DEFINITION)
                add(Packet.DEFINITION, "unreadable");
            if (!wrongs.isEmpty()) return refused();
            try {
                return said(JSON.readValue(file(Packet.ABOUT), Packet.About.class));
            } catch (JacksonException | DateTimeException | NullPointerException e) {
                add(Packet.ABOUT, "unreadable");
            } catch (BadRecord e) {
                add(Packet.RECORD, "unreadable");
            } catch (BadDefinition e) {
                add(Packet.DEFINITION, "unreadable");
            } catch (Evaluation.NotCertified e) {
                add(Packet.EVALUATION, "different");
            }
            return refused();
        }

        private PacketCheck said(Packet.About about) {
            var definition = definition();
            if (!about.form().equals(Packet.FORM)) add(Packet.ABOUT, "unreadable");
            if (!definition.kind().equals(Standard.KIND)) add(Packet.DEFINITION, "unreadable");
            if (!definition.id().equals(about.standard()) || definition.version() != about.version())
                add(Packet.DEFINITION, "other-standard");
            var shipped = new Standards().version(about.standard(), about.version());
            var standard = shipped.orElseGet(() -> Standard.of(definition));
            var stage = standard.stage(about.stage());
            if (stage.isEmpty()) add(Packet.ABOUT, "unreadable");
            if (!wrongs.isEmpty()) return refused();
            var evaluation = Evaluation.of(
                    standard, stage.orElseThrow(), RecordJson.read(file(Packet.RECORD)), LocalDate.parse(about.asOf()));
            if (!answer(Packet.evaluated(evaluation)).equals(answer(file(Packet.EVALUATION)))) {
                add(Packet.EVALUATION, "different");
                return refused();
            }
            return new PacketCheck(
                    List.of(),
                    new Said(
                            about.issuer(),
                            about.name(),
                            Instant.parse(about.madeAt()),
                            shipped.isPresent(),
                            evaluation,
                            Packet.publicKey(file(Packet.KEY)),
                            List.copyOf(files.keySet())));
        }

        private Definition definition() {
            var text = new String(file(Packet.DEFINITION), StandardCharsets.UTF_8);
            return new DefinitionReader().read(Packet.DEFINITION, text, false);
        }

        /** The answer without its sentences, which a later version of Alongside may put into other words. */
        private static JsonNode answer(byte[] evaluation) {
            var tree = JSON.readTree(evaluation);
            for (var finding : tree.path("findings"))
                if (finding instanceof ObjectNode fields) fields.remove("explanation");
            return tree;
        }

        private byte[] file(String name) {
            return Objects.requireNonNull(files.get(name));
        }

        private void add(String file, String what) {
            wrongs.add(wrong(file, what));
        }

        private PacketCheck refused() {
            return new PacketCheck(List.copyOf(wrongs), null);
        }
    }
}
