package org.alongside.network.web;

import java.util.List;
import org.alongside.platform.web.Difference;
import org.alongside.platform.web.Problems;

/**
 * The form of a site.
 *
 * @param path where it is sent
 * @param version 0 for a new one
 */
public record SiteForm(
        String path, int version, String name, String town, Problems problems, List<Difference> differences) {
    public boolean isNew() {
        return version == 0;
    }
}
