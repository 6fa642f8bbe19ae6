package org.alongside.positions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a position of a program is, in its latest version.
 *
 * @param retired whether it is used no longer
 */
public record JobDescription(UUID id, UUID program, String programName, boolean retired, Version now) {

    /** As it was saved. @param number from 1, the latest is the highest */
    public record Version(UUID id, int number, Position position, List<Section> sections, Instant at, String by) {}
}
