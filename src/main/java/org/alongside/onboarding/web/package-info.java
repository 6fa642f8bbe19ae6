/** A supporter's checklist for each place, and how far a team is. */
@NullMarked
package org.alongside.onboarding.web;

import org.jspecify.annotations.NullMarked;
