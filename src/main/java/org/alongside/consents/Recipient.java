package org.alongside.consents;

import java.util.Set;
import java.util.UUID;
import org.alongside.consent.ConsentCase;
import org.alongside.network.Partner;

/**
 * Somebody who is to be told, as the decision and the ledger name them.
 *
 * @param id {@code partner:}, {@code person:} or {@code agency:} and an id
 * @param address as an accounting of disclosures gives it; "" where it is not known
 * @param classes what they are, for consents that name a class
 */
public record Recipient(String id, String name, String address, Set<String> classes) {
    private static final String PERSON = "person:";
    private static final String AGENCY = "agency:";

    public Recipient {
        classes = Set.copyOf(classes);
    }

    public static Recipient of(Partner partner) {
        return new Recipient(partner.recipient(), partner.called(), partner.address(), Set.copyOf(partner.classes()));
    }

    /** The one whom it is about. */
    public static Recipient self(UUID person, String name) {
        return new Recipient(PERSON + person, name, "", Set.of());
    }

    static String agency(UUID agency) {
        return AGENCY + agency;
    }

    ConsentCase.Recipient asked() {
        return new ConsentCase.Recipient(id, classes);
    }
}
