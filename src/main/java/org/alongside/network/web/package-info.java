/** The network as its steward sees it. */
@NullMarked
package org.alongside.network.web;

import org.jspecify.annotations.NullMarked;
