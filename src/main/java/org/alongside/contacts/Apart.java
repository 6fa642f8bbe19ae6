package org.alongside.contacts;

/**
 * What keeps a contact from counting as experience.
 *
 * @param notInForce how the supporter's certificate stood on that day where it was not in force; "" else
 * @param ownFamily whether the family is the supporter's own
 * @param mayMark whether the reader may say so, or that it is not
 */
public record Apart(String notInForce, boolean ownFamily, boolean mayMark) {}
