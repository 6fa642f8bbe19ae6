package org.alongside.telling;

import java.util.UUID;

/** A report about a family was released to a partner. Announced in the transaction in which it left. */
public record ReportReleased(UUID agency, UUID report, UUID family, UUID partner) {}
