package org.alongside.audit;

import java.util.List;
import java.util.SortedMap;

/**
 * What a backup holds, so that a restore can prove that nothing is missing; the last part of the file.
 *
 * @param form of the backup: 1
 * @param startedAt place in the write-ahead log at which copying began; the restored database stands as at {@code endedAt}
 * @param keys whether passwords and the signing key are in it
 * @param parts every other part of the file
 */
record Manifest(
        int form,
        String madeAt,
        String postgresql,
        String startedAt,
        String endedAt,
        boolean keys,
        Counted counted,
        List<Part> parts) {

    /** @param name inside the file, with slashes */
    record Part(String name, long bytes, String sha256) {}

    /**
     * What was in the database at one moment, shortly before the end.
     *
     * @param moment PostgreSQL's snapshot: which transactions are in it
     * @param history entries of that moment by kind of record. History only grows, so the restored database must hold
     *     exactly these, whatever was written afterwards
     * @param rows of each table, to be read by people: tables go on changing after the moment
     */
    record Counted(String moment, long lead, SortedMap<String, Long> history, SortedMap<String, Long> rows) {}
}
