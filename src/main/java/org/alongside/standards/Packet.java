package org.alongside.standards;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import org.alongside.platform.definitions.Definition;
import org.alongside.platform.keys.SigningKey;
import org.alongside.platform.words.Words;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a record stands against a stage of a standard on a date, with everything it takes to check that, in one signed file.
 * Pure: the same contents and key give the same bytes. {@link PacketCheck} reads it; docs/certification.md describes it.
 *
 * @param issuer who answers for it, such as the agency
 * @param name of the person it is about
 * @param standard as it was held against, with its text
 * @param documents to read, by file name such as {@code summary.pdf}
 */
public record Packet(
        String issuer,
        String name,
        Instant madeAt,
        Definition standard,
        String stage,
        SupporterRecord record,
        LocalDate asOf,
        SortedMap<String, byte[]> documents) {
    static final String FORM = "alongside evidence packet 1";
    static final String MANIFEST = "manifest.sha256";
    static final String SIGNATURE = "manifest.sig";
    static final String KEY = "public-key.pem";
    static final String ABOUT = "packet.json";
    static final String DEFINITION = "standard.yaml";
    static final String RECORD = "record.json";
    static final String EVALUATION = "evaluation.json";
    static final String DOCUMENTS = "documents/";

    private static final String PEM_HEAD = "-----BEGIN PUBLIC KEY-----\n";
    private static final String PEM_FOOT = "\n-----END PUBLIC KEY-----\n";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @throws Evaluation.NotCertified if the stage counts by a period that the record does not start
     * @throws IllegalArgumentException if the record holds no day of birth, or a document's name could mean something to a disk
     */
    public byte[] sealedBy(SigningKey key) {
        var contents = contents();
        var manifest = manifest(contents);
        var all = new LinkedHashMap<String, byte[]>();
        all.put(MANIFEST, manifest);
        all.put(SIGNATURE, key.sign(signed(manifest)));
        all.put(KEY, pem(key.publicKey()));
        all.putAll(contents);
        return PacketFile.write(all);
    }

    private SequencedMap<String, byte[]> contents() {
        var held = Standard.of(standard);
        var evaluation = Evaluation.of(held, held.stage(stage).orElseThrow(), record, asOf);
        var contents = new LinkedHashMap<String, byte[]>();
        contents.put(ABOUT, about(held));
        contents.put(DEFINITION, standard.text().getBytes(StandardCharsets.UTF_8));
        contents.put(RECORD, RecordJson.write(record));
        contents.put(EVALUATION, evaluated(evaluation));
        documents.forEach((file, bytes) -> contents.put(DOCUMENTS + file, bytes));
        return contents;
    }

    private byte[] about(Standard held) {
        return JSON.writeValueAsBytes(
                new About(FORM, issuer, name, madeAt.toString(), held.id(), held.version(), stage, asOf.toString()));
    }

    /** The answer as a packet holds it: JSON, in English. */
    public static byte[] evaluated(Evaluation evaluation) {
        var out = new ByteArrayOutputStream();
        EvaluationJson.write(evaluation, Words.english(), out);
        return out.toByteArray();
    }

    /** As {@code sha256sum} writes it, in the order of the file. */
    static byte[] manifest(Map<String, byte[]> contents) {
        var lines = new StringBuilder();
        contents.forEach((file, bytes) ->
                lines.append(sha256(bytes)).append("  ").append(file).append('\n'));
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** What is signed: a line that says what this is, so that no other signature of the key fits, then the manifest. */
    static byte[] signed(byte[] manifest) {
        var words = new ByteArrayOutputStream();
        words.writeBytes((FORM + "\n").getBytes(StandardCharsets.US_ASCII));
        words.writeBytes(manifest);
        return words.toByteArray();
    }

    static byte[] pem(byte[] publicKey) {
        return (PEM_HEAD + Base64.getEncoder().encodeToString(publicKey) + PEM_FOOT)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** @throws IllegalArgumentException if it is not written as {@link #pem} writes it */
    static byte[] publicKey(byte[] pem) {
        var text = new String(pem, StandardCharsets.US_ASCII);
        if (!text.startsWith(PEM_HEAD) || !text.endsWith(PEM_FOOT)) throw new IllegalArgumentException("no public key");
        return Base64.getDecoder().decode(text.substring(PEM_HEAD.length(), text.length() - PEM_FOOT.length()));
    }

    /** By which people compare keys: SHA-256 of the public key, as {@code 9f86 d081 ...}. */
    public static String fingerprint(byte[] publicKey) {
        return sha256(publicKey).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /** In hexadecimal digits. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The file that says what the packet is about. */
    record About(
            String form,
            String issuer,
            String name,
            String madeAt,
            String standard,
            int version,
            String stage,
            String asOf) {}
}
