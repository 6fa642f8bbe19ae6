package org.alongside.programs.web;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.web.Problems;

/** The form of a program's phases, in the order in which families go through them. */
public record PhasesForm(UUID program, int version, String name, List<Line> lines, Problems problems) {

    /** @param id "" for a new one */
    public record Line(int n, String id, String name, String days) {}
}
