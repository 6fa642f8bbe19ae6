/** Logging, reading and mending contacts: pages for people, and one address for programs. */
@NullMarked
package org.alongside.contacts.web;

import org.jspecify.annotations.NullMarked;
