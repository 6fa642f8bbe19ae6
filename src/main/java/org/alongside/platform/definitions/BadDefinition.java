package org.alongside.platform.definitions;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Definition files that cannot be used; the message names each file, line and reason. */
public final class BadDefinition extends IllegalArgumentException {

    private final transient List<Problem> problems;

    BadDefinition(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
