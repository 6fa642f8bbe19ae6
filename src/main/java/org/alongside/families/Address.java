package org.alongside.families;

import java.util.UUID;

/**
 * An address of a family.
 *
 * @param kind a code from the address-kinds list
 * @param lines where mail goes; of a confidential address the substitute
 * @param program the address confidentiality program that gives the substitute
 * @param hidden the true place of a confidential address; "" where there is none or the reader may not know it
 */
public record Address(
        UUID id,
        UUID familyId,
        String kind,
        String lines,
        boolean confidential,
        String program,
        String hidden,
        String note,
        int version)
        implements Part {}
