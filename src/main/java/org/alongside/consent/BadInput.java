package org.alongside.consent;

/** Input that cannot be decided on: where, and why. */
final class BadInput extends IllegalArgumentException {
    BadInput(String place, String reason) {
        super(place + ": " + reason);
    }
}
