package org.alongside.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The kinds of file we take, told by what is in them; a name or a browser's word for it proves nothing. */
public enum FileKind {
    PDF("pdf", "application/pdf"),
    PNG("png", "image/png"),
    JPEG("jpg", "image/jpeg"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    CSV("csv", "text/csv");

    private static final int PARTS_LOOKED_AT = 200;

    private final String ending;
    private final String mediaType;

    FileKind(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** @throws IllegalArgumentException if none has this media type */
    public static FileKind of(String mediaType) {
        return Arrays.stream(values())
                .filter(kind -> kind.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of file is '" + mediaType + "'."));
    }

    /** What these bytes are; empty if nothing we take. Text of any separator counts as CSV: its reader says more. */
    public static Optional<FileKind> sniff(byte[] content) {
        if (starts(content, "%PDF-")) return Optional.of(PDF);
        if (starts(content, "\u0089PNG\r\n\u001a\n")) return Optional.of(PNG);
        if (starts(content, "\u00ff\u00d8\u00ff")) return Optional.of(JPEG);
        if (starts(content, "PK\u0003\u0004")) return office(content);
        return isText(content) ? Optional.of(CSV) : Optional.empty();
    }

    private static boolean starts(byte[] content, String magic) {
        var first = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= first.length && Arrays.equals(content, 0, first.length, first, 0, first.length);
    }

    private static Optional<FileKind> office(byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            ZipEntry part;
            for (int n = 0; n < PARTS_LOOKED_AT && (part = zip.getNextEntry()) != null; n++) {
                if (part.getName().equals("xl/workbook.xml")) return Optional.of(XLSX);
                if (part.getName().equals("word/document.xml")) return Optional.of(DOCX);
            }
            return Optional.empty();
        } catch (ZipException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** UTF-8, or the older one-byte text of spreadsheets: no control characters besides tabs and line ends. */
    private static boolean isText(byte[] content) {
        for (var b : content) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' || b == 0x7f) return isUtf16(content);
        }
        return content.length > 0;
    }

    private static boolean isUtf16(byte[] content) {
        if (!starts(content, "\u00ff\u00fe") && !starts(content, "\u00fe\u00ff")) return false;
        try {
            return StandardCharsets.UTF_16
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
