package org.alongside.training;

/**
 * A file that was sent along to prove something.
 *
 * @param name as it was called where it came from
 */
@SuppressWarnings("ArrayRecordComponent")
public record Proof(String name, byte[] content) {}
