/** The network as its steward sees it, and the pages on which sites are listed, added and changed. */
@NullMarked
package org.alongside.network.web;

import org.jspecify.annotations.NullMarked;
