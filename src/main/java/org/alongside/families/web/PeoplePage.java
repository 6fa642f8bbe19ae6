package org.alongside.families.web;

import java.util.List;
import org.alongside.platform.web.Found;

/**
 * People found.
 *
 * @param asked whether enough was typed to look for anybody
 * @param more whether there are others whom more letters would tell apart
 */
public record PeoplePage(String typed, List<Found> people, boolean asked, boolean more, boolean mayBreakTheGlass) {}
