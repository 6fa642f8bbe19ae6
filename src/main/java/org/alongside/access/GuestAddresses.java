package org.alongside.access;

import java.util.Optional;
import java.util.UUID;

/** Where guests get letters, told by the room that opened their door: no account of theirs has an address. Asked as the keeper. */
public interface GuestAddresses {

    /** Whose open door has this address; the one opened last where it is that of several. */
    Optional<Guest> at(String address);

    record Guest(UUID agency, UUID account) {}
}
