/**
 * What is told and counted: the month of a family and of a supporter, as figures and as the contacts behind them. Start at
 * {@link org.alongside.reports.Months}; {@link org.alongside.reports.MonthPage} says it in words, the same on the page, as
 * CSV and as PDF.
 *
 * <p>Owns no tables. What counts is defined once, by the views {@code contact_counted} and {@code hours_counted} of
 * contacts; here {@code alongside.work_counted()} asks the first for supporters' work, also with families they have left.
 * Publishes the view {@code walking}: who walks with whom.
 */
@ApplicationModule(allowedDependencies = {"platform", "audit"})
@NullMarked
package org.alongside.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
