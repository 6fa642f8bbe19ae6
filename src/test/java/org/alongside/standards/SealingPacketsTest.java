package org.alongside.standards;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.alongside.standards.Rosa.MONTANA;
import static org.alongside.standards.Rosa.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.alongside.platform.changes.Wrong;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.definitions.DefinitionReader;
import org.alongside.platform.definitions.Definitions;
import org.alongside.platform.keys.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packet holds as it was signed, and in no other way. */
class SealingPacketsTest {
    private static final SigningKey KEY = SigningKey.unkept();
    private static final Definition STANDARD =
            new Definitions().of(Standard.KIND, MONTANA.id(), new UUID(0, 0), day("2026-06-30"));
    private static final byte[] PACKET = packet(STANDARD, "candidate").sealedBy(KEY);

    @Test
    void aPacketHoldsAndSaysWhatItIsAbout() {
        var said = PacketCheck.of(PACKET).said();
        assertThat(said.name()).isEqualTo("Rosa Delgado");
        assertThat(said.issuer()).isEqualTo("Hi-Line Families");
        assertThat(said.shipped()).isTrue();
        assertThat(said.evaluation().met()).isFalse();
        assertThat(said.evaluation().findings()).hasSize(9);
        assertThat(said.fingerprint()).isEqualTo(Packet.fingerprint(KEY.publicKey()));
        assertThat(said.files())
                .containsExactly(
                        "manifest.sha256",
                        "manifest.sig",
                        "public-key.pem",
                        "packet.json",
                        "standard.yaml",
                        "record.json",
                        "evaluation.json",
                        "documents/summary.pdf");
    }

    @Test
    void theSameContentsAreTheSameBytes() {
        assertThat(packet(STANDARD, "candidate").sealedBy(KEY)).isEqualTo(PACKET);
    }

    @Test
    void everyZipProgramOpensIt() throws IOException {
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(PACKET))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(zip.readAllBytes()).isEqualTo(entries().get(entry.getName()));
                names.add(entry.getName());
            }
        }
        assertThat(names).containsExactlyElementsOf(entries().keySet());
    }

    /** Every byte that is no document's, and so many of the documents', each changed by one bit. */
    @Test
    void changedByOneByteAnywhereItDoesNotHold() {
        var random = new Random(250);
        var documents = entries().get("standard.yaml").length + entries().get("record.json").length;
        int from = new String(PACKET, UTF_8).indexOf("kind: standard");
        var places = IntStream.concat(
                IntStream.range(0, PACKET.length).filter(n -> n < from || n > from + documents),
                random.ints(100, from, from + documents));
        places.forEach(place -> {
            var changed = PACKET.clone();
            changed[place] ^= (byte) (1 << random.nextInt(8));
            assertThat(PacketCheck.of(changed).holds()).as("byte %d", place).isFalse();
        });
    }

    @Test
    void whatHappenedToEachFileIsSaid() {
        assertThat(wrongs(with("record.json", "{}".getBytes(UTF_8)))).containsExactly("record.json changed");
        assertThat(wrongs(with("documents/more.pdf", new byte[3]))).containsExactly("documents/more.pdf added");
        assertThat(wrongs(without("evaluation.json"))).containsExactly("evaluation.json missing");
        assertThat(wrongs(without("manifest.sig"))).containsExactly("manifest.sig missing");
        assertThat(wrongs(with("manifest.sig", new byte[64]))).containsExactly("manifest.sig signature");
        assertThat(wrongs(with("public-key.pem", new byte[64]))).containsExactly("public-key.pem key");
        assertThat(wrongs(with("public-key.pem", Packet.pem(SigningKey.unkept().publicKey()))))
                .containsExactly("manifest.sig signature");
        assertThat(wrongs(with("manifest.sha256", "\n".getBytes(UTF_8)))).contains("manifest.sig signature");
        var renamed = without("documents/summary.pdf");
        renamed.put("documents/other.pdf", entries().get("documents/summary.pdf"));
        assertThat(wrongs(renamed)).containsExactly("documents/summary.pdf missing", "documents/other.pdf added");
        var reordered = without("record.json");
        reordered.put("record.json", entries().get("record.json"));
        assertThat(wrongs(reordered)).containsExactly(" order");
    }

    @Test
    void whatHappenedToTheWrappingIsSaid() {
        assertThat(wrongs(Arrays.copyOf(PACKET, PACKET.length + 1))).containsExactly(" trailing");
        assertThat(wrongs(Arrays.copyOf(PACKET, PACKET.length - 1))).containsExactly(" cut-off");
        assertThat(wrongs(joined(new byte[1], PACKET))).containsExactly(" no-zip");
        assertThat(wrongs(new byte[0])).containsExactly(" no-zip");
        var comment = joined(PACKET, "hi".getBytes(UTF_8));
        comment[PACKET.length - 2] = 2;
        assertThat(wrongs(comment)).containsExactly(" wrapping");
        var one = new LinkedHashMap<>(Map.of("record.json", new byte[1]));
        var written = PacketFile.write(one);
        int local = 30 + "record.json".length() + 1;
        assertThat(wrongs(joined(Arrays.copyOf(written, local), written))).containsExactly(" twice");
    }

    @Test
    void nothingIsUnpacked() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("record.json"));
            zip.write(new byte[1 << 20]);
        }
        assertThat(wrongs(bomb.toByteArray())).containsExactly(" compressed");
        assertThat(wrongs(new byte[PacketFile.LARGEST + 1])).containsExactly(" too-large");
    }

    @Test
    void aNameThatLeavesTheFolderIsNoName() {
        var climbing = new String(PACKET, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replace("documents/summary.pdf", "../../../../summary.p")
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(wrongs(climbing)).containsExactly(" name");
    }

    /** Whoever holds a key can sign anything; that the answer follows from the record is checked all the same. */
    @Test
    void aSignedAnswerThatTheRecordDoesNotGiveIsFound() {
        var entries = entries();
        var answer = new String(entries.get("evaluation.json"), UTF_8).replace("\"met\":false", "\"met\":true");
        assertThat(wrongs(sealedAgain(entries, "evaluation.json", answer)))
                .containsExactly("evaluation.json different");
        var about = new String(entries.get("packet.json"), UTF_8).replace("\"version\":1", "\"version\":2");
        assertThat(wrongs(sealedAgain(entries, "packet.json", about))).containsExactly("standard.yaml other-standard");
        assertThat(wrongs(sealedAgain(entries, "record.json", "{\"id\": 7}")))
                .containsExactly("record.json unreadable");
    }

    /** Sentences are put into better words from version to version; the answer stays. */
    @Test
    void otherWordsForTheSameAnswerDoNoHarm() {
        var answer = new String(entries().get("evaluation.json"), UTF_8).replace("Signed.", "It is signed.");
        assertThat(PacketCheck.of(sealedAgain(entries(), "evaluation.json", answer))
                        .holds())
                .isTrue();
    }

    @Test
    void aStandardOfTheIssuersOwnIsHeldAgainstAsItIsInside() {
        var own = new DefinitionReader()
                .read("own.yaml", STANDARD.text().replace("id: mt-family-peer-support", "id: our-own"), false);
        var said = PacketCheck.of(packet(own, "candidate").sealedBy(KEY)).said();
        assertThat(said.shipped()).isFalse();
        assertThat(said.evaluation().standard().id()).isEqualTo("our-own");
    }

    @Test
    void theRecordInsideIsReadAsItWasWritten() {
        var record = Rosa.candidate()
                .work(Rosa.days("2026-01-01", 3))
                .supervision(List.of(Rosa.clinical("2026-01-09", 1.5)))
                .training(List.of(Rosa.continuing("2026-02-01", 2.25, "ethics", "boundaries")))
                .certifications(List.of(Rosa.certified("2026-01-01")))
                .backgroundChecks(List.of(new SupporterRecord.BackgroundCheck("fbi", day("2025-01-01"), true)))
                .build();
        assertThat(RecordJson.read(RecordJson.write(record))).isEqualTo(record);
    }

    @Test
    void theCommandAnswersForAFile(@TempDir Path folder) throws IOException {
        var file = Files.write(folder.resolve("rosa.zip"), PACKET);
        var pub = Files.writeString(
                folder.resolve("a.pub"), java.util.Base64.getEncoder().encodeToString(KEY.publicKey()));
        var held = Ran.command("standards", "verify-packet", file.toString(), "--public-key", pub.toString());
        assertThat(held.status()).isZero();
        assertThat(held.out()).startsWith("{\"holds\":true,\"issuer\":\"Hi-Line Families\"");
        assertThat(Ran.command("standards", "verify-packet", file.toString(), "--format", "text")
                        .out())
                .contains("Whole and signed", "Fingerprint", "supervision");
        var other = Files.writeString(
                folder.resolve("b.pub"),
                java.util.Base64.getEncoder().encodeToString(SigningKey.unkept().publicKey()));
        assertThat(Ran.command("standards", "verify-packet", file.toString(), "--public-key", other.toString())
                        .status())
                .isEqualTo(2);
        var changed = PACKET.clone();
        changed[PACKET.length / 2] ^= 1;
        var bad = Ran.command(
                "standards",
                "verify-packet",
                Files.write(folder.resolve("bad.zip"), changed).toString());
        assertThat(bad.status()).isEqualTo(2);
        assertThat(bad.out()).isEmpty();
        assertThat(bad.refusals()).hasSize(1).first().asString().contains("bad.zip: ", "changed");
        assertThat(Ran.command(
                                "standards",
                                "verify-packet",
                                folder.resolve("none.zip").toString())
                        .refusals())
                .singleElement()
                .asString()
                .endsWith("none.zip: no such file");
    }

    private static Packet packet(Definition standard, String stage) {
        return new Packet(
                "Hi-Line Families",
                "Rosa Delgado",
                Instant.parse("2026-07-01T10:00:00Z"),
                standard,
                stage,
                Rosa.candidate().work(Rosa.days("2026-01-01", 10)).build(),
                day("2026-06-30"),
                new TreeMap<>(Map.of("summary.pdf", "%PDF-1.7 small".getBytes(UTF_8))));
    }

    private static SequencedMap<String, byte[]> entries() {
        try {
            return PacketFile.read(PACKET);
        } catch (PacketFile.Unlike e) {
            throw new AssertionError(e);
        }
    }

    private static SequencedMap<String, byte[]> with(String name, byte[] content) {
        var entries = entries();
        entries.put(name, content);
        return entries;
    }

    private static SequencedMap<String, byte[]> without(String name) {
        var entries = entries();
        entries.remove(name);
        return entries;
    }

    private static byte[] sealedAgain(SequencedMap<String, byte[]> entries, String name, String content) {
        var contents = new LinkedHashMap<>(entries);
        Stream.of("manifest.sha256", "manifest.sig", "public-key.pem").forEach(contents::remove);
        contents.put(name, content.getBytes(UTF_8));
        var manifest = Packet.manifest(contents);
        var all = new LinkedHashMap<String, byte[]>();
        all.put("manifest.sha256", manifest);
        all.put("manifest.sig", KEY.sign(Packet.signed(manifest)));
        all.put("public-key.pem", Packet.pem(KEY.publicKey()));
        all.putAll(contents);
        return PacketFile.write(all);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static List<String> wrongs(SequencedMap<String, byte[]> entries) {
        return wrongs(PacketFile.write(entries));
    }

    private static List<String> wrongs(byte[] packet) {
        var check = PacketCheck.of(packet);
        assertThat(check.holds()).isFalse();
        return check.wrongs().stream().map(SealingPacketsTest::said).toList();
    }

    private static String said(Wrong wrong) {
        assertThat(wrong.in(org.alongside.platform.words.Words.english())).isNotBlank();
        return wrong.field() + " " + wrong.key().substring(wrong.key().lastIndexOf('.') + 1);
    }
}
