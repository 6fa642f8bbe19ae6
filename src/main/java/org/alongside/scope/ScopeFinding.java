package org.alongside.scope;

/**
 * Wording in a note that reads like something peer support is not.
 *
 * @param words as they stand in the note, from {@code start} to {@code end}, which is not counted in
 * @param better how it can be written instead, in the language of the wording
 */
public record ScopeFinding(
        ScopeRules.Concern concern, int start, int end, String words, String language, String better) {}
