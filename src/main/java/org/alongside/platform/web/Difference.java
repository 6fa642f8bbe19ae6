package org.alongside.platform.web;

import java.util.List;

/** A field that two people changed from the same page: both texts, for a person to choose from. */
public record Difference(String label, String theirs, String yours) {

    /** Nothing, where both say the same. */
    public static List<Difference> between(String label, String theirs, String yours) {
        return theirs.equals(yours) ? List.of() : List.of(new Difference(label, theirs, yours));
    }
}
