package org.alongside.families;

import java.util.UUID;

/**
 * One thing of a family's record that stands by itself: it is added, changed from the version one saw, and taken out for a
 * reason rather than deleted.
 */
public interface Part {
    UUID id();

    UUID familyId();

    int version();
}
