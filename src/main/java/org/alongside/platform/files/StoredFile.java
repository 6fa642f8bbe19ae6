package org.alongside.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file as it was given, under a cleaned name. */
@SuppressWarnings("ArrayRecordComponent")
public record StoredFile(UUID id, String name, FileKind kind, byte[] content) {

    /** As an answer that a browser saves and never shows or runs. */
    public ResponseEntity<byte[]> download() {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType(kind.mediaType()))
                .body(content);
    }
}
