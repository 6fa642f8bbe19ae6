package org.alongside.telling;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a report tells, every word ready: to read together, to release, and to print again years later. Pure.
 *
 * @param title of its kind
 * @param facts about whom, which days, to whom, what for
 */
public record Told(String title, List<Row> facts, List<Part> parts) {
    static final JsonMapper JSON = JsonMapper.builder().build();

    /** A name with its value. */
    public record Row(String name, String value) {}

    /**
     * A section.
     *
     * @param note stands where nothing is told: that there is none, or that it is no part of this report
     * @param words agreed ones, before what is told
     * @param figures with the lines after them
     * @param written the writer's own words
     */
    public record Part(
            String id,
            String title,
            String note,
            String words,
            List<Row> figures,
            List<String> lines,
            String written) {}

    /** SHA-256 of all of it, in hex. */
    String sha256() {
        return sha256(JSON.writeValueAsString(this));
    }

    static String sha256(String words) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
