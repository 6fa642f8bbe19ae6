package org.alongside.platform.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** A document on its way to a browser, to be kept as a file under its own name. */
public final class Download {

    private static final MediaType CSV = new MediaType("text", "csv", UTF_8);

    private static final MediaType DOCX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private Download() {}

    /** A small table, made whole before its first byte leaves. */
    public static ResponseEntity<byte[]> csv(String fileName, Consumer<Csv> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var csv = Csv.to(bytes)) {
            rows.accept(csv);
        }
        return whole(fileName, CSV, bytes.toByteArray());
    }

    /** A table of any length, sent while it is made; what goes wrong in the middle breaks the download off. */
    public static ResponseEntity<StreamingResponseBody> longCsv(String fileName, Consumer<Csv> rows) {
        return file(fileName, CSV).body(out -> {
            try (var csv = Csv.to(out)) {
                rows.accept(csv);
            }
        });
    }

    public static ResponseEntity<byte[]> pdf(String fileName, byte[] document) {
        return whole(fileName, MediaType.APPLICATION_PDF, document);
    }

    public static ResponseEntity<byte[]> docx(String fileName, byte[] document) {
        return whole(fileName, DOCX, document);
    }

    /** Plain text for programs, one entry a line. */
    public static ResponseEntity<byte[]> lines(String fileName, List<String> lines) {
        var text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
        return whole(fileName, new MediaType("text", "plain", UTF_8), text.getBytes(UTF_8));
    }

    public static ResponseEntity<byte[]> json(String fileName, byte[] document) {
        return whole(fileName, MediaType.APPLICATION_JSON, document);
    }

    public static ResponseEntity<byte[]> zip(String fileName, byte[] archive) {
        return whole(fileName, new MediaType("application", "zip"), archive);
    }

    /** An archive of any size, sent while it is made. */
    public static ResponseEntity<StreamingResponseBody> longZip(String fileName, Consumer<OutputStream> archive) {
        return file(fileName, new MediaType("application", "zip")).body(archive::accept);
    }

    private static ResponseEntity<byte[]> whole(String fileName, MediaType type, byte[] bytes) {
        return file(fileName, type).contentLength(bytes.length).body(bytes);
    }

    private static ResponseEntity.BodyBuilder file(String fileName, MediaType type) {
        return ResponseEntity.ok().contentType(type).headers(headers -> {
            headers.setContentDisposition(ContentDisposition.attachment()
                    .filename(asFileName(fileName), UTF_8)
                    .build());
            headers.setCacheControl("no-store");
        });
    }

    /** Letters, digits and a few signs of any script; everything that means something to a disk becomes a hyphen. */
    static String asFileName(String name) {
        var safe = name.strip().replaceAll("[^\\p{L}\\p{M}\\p{N}._ ()-]+", "-").replaceAll("^[.-]+", "");
        return safe.isEmpty() ? "document" : safe;
    }
}
