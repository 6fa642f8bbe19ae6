package org.alongside.training.web;

import java.util.UUID;
import org.alongside.platform.web.Problems;

/**
 * A course of the catalogue, to fill in.
 *
 * @param version 0 for one that is new
 */
public record CourseForm(UUID id, int version, String action, LessonFields lesson, boolean repeats, Problems problems) {
    public boolean isNew() {
        return version == 0;
    }
}
