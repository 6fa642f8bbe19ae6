/**
 * Training: the courses an agency offers, classes and who was there, what supporters learned elsewhere, exams, and which
 * training standards all of it covers. Start at {@link org.alongside.training.EnterTraining} and {@link
 * org.alongside.training.MarkAttendance}; other modules read {@link org.alongside.training.TrainingRecord}, and what is
 * missing is worked out by {@link org.alongside.training.Curriculum}.
 *
 * <p>Owns the tables {@code course}, {@code course_class}, {@code class_seat}, {@code training}, {@code exam_attempt} and
 * {@code certificate}, and publishes {@code alongside.seats_taken()}. Whether something suffices is for {@link
 * org.alongside.standards.Evaluation} to say.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "standards"})
@NullMarked
package org.alongside.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
