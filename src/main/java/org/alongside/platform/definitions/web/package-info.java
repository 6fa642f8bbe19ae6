/** The administrator's pages about what holds in the agency: lists, policies and rules. */
@NullMarked
package org.alongside.platform.definitions.web;

import org.jspecify.annotations.NullMarked;
