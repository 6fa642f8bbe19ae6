package org.alongside.consents;

import java.util.UUID;

/** A caregiver took a permission back on their own pages. Announced in the transaction in which it ended. */
public record PermissionTakenBack(UUID agency, UUID family, UUID person, UUID consent) {}
