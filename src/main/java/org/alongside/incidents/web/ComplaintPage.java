package org.alongside.incidents.web;

import java.util.UUID;
import org.alongside.platform.web.Problems;

/** A complaint by somebody without an account, as typed. Its id is made here, so that sending twice complains once. */
public record ComplaintPage(String path, UUID id, String agency, String words, Problems problems) {}
