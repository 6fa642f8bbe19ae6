/** Who may know what about a family: permissions given and taken back, exceptions, and the ledger of what was shared. */
@NullMarked
package org.alongside.consents.web;

import org.jspecify.annotations.NullMarked;
