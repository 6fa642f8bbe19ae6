package org.alongside.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A contact in which wording outside the scope of peer support was kept and nobody has looked at it yet.
 *
 * @param concerns codes, each once
 */
public record KeptWording(
        UUID contact, String supporterName, String caregiverName, LocalDate day, List<String> concerns) {}
