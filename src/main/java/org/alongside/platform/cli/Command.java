package org.alongside.platform.cli;

import java.util.concurrent.Callable;

/**
 * One command of {@code java -jar alongside.jar}, annotated for picocli and listed in
 * {@code META-INF/services/org.alongside.platform.cli.Command}. Its answer is the exit status: 0 done, 1 failed,
 * 2 wrongly used or unreadable input.
 */
public interface Command extends Callable<Integer> {}
