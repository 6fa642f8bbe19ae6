/** Pages of applicants, of stewards, and of everybody who wants to know whether a certificate is true. */
@NullMarked
package org.alongside.certification.web;

import org.jspecify.annotations.NullMarked;
