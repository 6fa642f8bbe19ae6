package org.alongside.keeping;

import java.util.UUID;

/**
 * Where a part of a record is kept that is not kept here.
 *
 * @param item code of an item of the record-minimum definition
 * @param by who noted it; "" for the program
 */
public record KeptElsewhere(UUID id, UUID family, String item, String place, String by) {}
