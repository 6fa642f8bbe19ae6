/**
 * Documents that leave Alongside: tables as CSV ({@link org.alongside.platform.documents.Csv}), pages as accessible PDF
 * ({@link org.alongside.platform.documents.Pdf}), handed to a browser as a
 * {@link org.alongside.platform.documents.Download}. No tables.
 */
@NullMarked
package org.alongside.platform.documents;

import org.jspecify.annotations.NullMarked;
