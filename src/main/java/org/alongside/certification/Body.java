package org.alongside.certification;

import java.util.UUID;

/**
 * An agency that certifies by a standard.
 *
 * @param standard its id
 * @param prefix with which the numbers of its certificates begin
 * @param months for which a certificate runs, unless the steward says otherwise
 */
public record Body(UUID agency, String name, String standard, String prefix, int months) {}
