package org.alongside.access;

import java.util.List;
import java.util.UUID;
import org.alongside.platform.db.Role;

/** Somebody of the demo whom one can be with one tap. */
public record Persona(UUID agency, UUID account, String name, String agencyName, List<Role> roles) {}
