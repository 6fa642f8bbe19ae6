/**
 * The pages on which families, their people and their enrollments are written down, and on which people are found. The
 * family's own page is at the door, in {@code field}.
 */
@NullMarked
package org.alongside.families.web;

import org.jspecify.annotations.NullMarked;
