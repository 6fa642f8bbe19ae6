package org.alongside.training;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course taken, as its supporter entered it.
 *
 * @param id made by whoever fills in the form, so that sending it twice enters it once
 * @param course of the catalogue, which then says what it was; null for one from elsewhere
 * @param day the last day, as typed
 * @param again taken another time on purpose
 */
public record TrainingDraft(UUID id, @Nullable UUID course, LessonDraft lesson, String day, boolean again) {}
