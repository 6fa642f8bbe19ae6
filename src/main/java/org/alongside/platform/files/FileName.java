package org.alongside.platform.files;

/** The name under which a file is kept: readable, harmless on any system, with the ending of what it is. */
public final class FileName {
    private static final int LONGEST = 100;

    private FileName() {}

    public static String clean(String given, FileKind kind) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "")
                .replaceAll("[<>:\"|?*%;]", "_")
                .strip();
        var stem = name.replaceFirst("(?i)\\.(" + endings(kind) + ")$", "")
                .replaceFirst("^[.\\s]+", "")
                .replaceFirst("[.\\s]+$", "");
        if (stem.isEmpty()) stem = "file";
        if (stem.codePointCount(0, stem.length()) > LONGEST)
            stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST)).strip();
        return stem + "." + kind.ending();
    }

    private static String endings(FileKind kind) {
        return switch (kind) {
            case JPEG -> "jpe?g";
            case CSV -> "csv|txt|tsv";
            case PDF, PNG, XLSX, DOCX -> kind.ending();
        };
    }
}
