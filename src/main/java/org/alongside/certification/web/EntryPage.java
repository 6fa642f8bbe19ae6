package org.alongside.certification.web;

import java.util.List;
import org.alongside.certification.DirectoryEntry;
import org.alongside.platform.web.Choice;
import org.alongside.platform.web.Problems;

/** One's own entry in the directory, to be filled in. */
public record EntryPage(
        DirectoryEntry entry,
        String action,
        List<Choice> counties,
        List<Choice> languages,
        List<Choice> kinds,
        Problems problems) {}
