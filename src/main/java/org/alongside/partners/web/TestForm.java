package org.alongside.partners.web;

import java.util.List;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.Problems;
import org.alongside.results.ResultFields;

/**
 * A result that somebody of a treatment provider tells, as it is or as typed.
 *
 * @param path where it is sent
 */
public record TestForm(
        String title, String path, ResultFields fields, List<Difference> differences, Problems problems) {}
