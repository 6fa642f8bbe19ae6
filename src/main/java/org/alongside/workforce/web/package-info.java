/** The pages on which supporters are assigned to enrollments, and assignments end. */
@NullMarked
package org.alongside.workforce.web;

import org.jspecify.annotations.NullMarked;
