package org.alongside.access.web;

import java.util.List;

/**
 * @param codes those just made, told this once; else empty
 * @param left how many are good still
 */
public record CodesPage(List<String> codes, int left, String next) {}
