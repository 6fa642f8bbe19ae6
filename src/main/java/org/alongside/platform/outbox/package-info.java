/**
 * News that leaves a transaction: mail to send, something another module does later. It is written inside the transaction
 * ({@link org.alongside.platform.outbox.Outbox}) and delivered after it, at least once, to the
 * {@link org.alongside.platform.outbox.OutboxHandler} of its kind. Table {@code outbox}.
 */
@NullMarked
package org.alongside.platform.outbox;

import org.jspecify.annotations.NullMarked;
