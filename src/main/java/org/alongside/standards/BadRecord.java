package org.alongside.standards;

/** A record that cannot be evaluated: where, and why. */
final class BadRecord extends IllegalArgumentException {
    /** A JSON pointer. */
    final String place;

    final String reason;

    /** The byte at which reading stopped, counted from 0; -1 where the place says it all. */
    final int offset;

    BadRecord(String place, String reason, int offset) {
        super(place + ": " + reason);
        this.place = place;
        this.reason = reason;
        this.offset = offset;
    }
}
