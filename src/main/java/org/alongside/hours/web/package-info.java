/** The weekly sheet on a phone, and the weeks that wait for a supervisor. */
@NullMarked
package org.alongside.hours.web;

import org.jspecify.annotations.NullMarked;
