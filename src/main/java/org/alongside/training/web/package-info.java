/** My training, the catalogue, classes, and what waits for an answer. */
@NullMarked
package org.alongside.training.web;

import org.jspecify.annotations.NullMarked;
