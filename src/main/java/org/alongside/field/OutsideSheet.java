package org.alongside.field;

import java.util.List;

/**
 * What somebody outside is told, on paper; every word ready.
 *
 * @param notice in the words of the law; "" where none is due
 * @param scopes of the consents it rests on
 */
public record OutsideSheet(
        String to, String why, String days, List<String> lines, String notice, List<String> scopes) {}
