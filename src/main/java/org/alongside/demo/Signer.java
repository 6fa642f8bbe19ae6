package org.alongside.demo;

import java.util.UUID;
import org.alongside.platform.db.Actor;

/** Who signs: a caregiver, whose family a supporter walks with in a program. */
record Signer(Actor supporter, UUID family, UUID caregiver, String name, UUID program) {}
