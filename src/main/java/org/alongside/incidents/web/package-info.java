/** Beginning an incident, its steps one by one, and what waits for whom. */
@NullMarked
package org.alongside.incidents.web;

import org.jspecify.annotations.NullMarked;
