package org.alongside.field;

import java.util.List;

/**
 * What somebody outside is told, on paper; every word ready.
 *
 * @param notice in the words of the law; "" where none is due
 * @param scopes of the consents it rests on
 * @param statements of disagreement with corrections that were denied (45 CFR 164.526(d)(5))
 */
public record OutsideSheet(
        String to,
        String why,
        String days,
        List<String> lines,
        String notice,
        List<String> scopes,
        List<String> statements) {}
