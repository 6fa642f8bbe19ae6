/**
 * Reading what other systems export: files into rows ({@link org.alongside.interop.reading.Sheet}), and cells into days,
 * times, minutes, names and numbers. Pure: no database, no clock.
 */
@NullMarked
package org.alongside.interop.reading;

import org.jspecify.annotations.NullMarked;
