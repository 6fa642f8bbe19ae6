/**
 * What is told and counted: the month of a family, of a supporter and of a program, as figures and as the contacts behind them. Start at
 * {@link org.alongside.reports.Months}; {@link org.alongside.reports.MonthPage} says it in words, the same on the page, as
 * CSV and as PDF.
 *
 * <p>Owns no tables. What counts is defined once, by {@code contact_counted} and {@code alongside.work_counted()} of
 * contacts. Publishes the view {@code walking}: who walks with whom.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit"})
@NullMarked
package org.alongside.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
