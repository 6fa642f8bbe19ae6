package org.alongside.workforce.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Choice;

/** The form of whom a supporter serves. */
public record ServesForm(UUID supporter, String name, List<Choice> kinds) {}
