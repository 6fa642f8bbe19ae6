package org.alongside.platform.db;

import java.util.Arrays;

/** What an account may do in its agency; which families it may see follows from relations, not from here alone. */
public enum Role {
    SUPPORTER("supporter"),
    SUPERVISOR("supervisor"),
    MANAGER("manager"),
    BILLING("billing"),
    PRIVACY_OFFICER("privacy-officer"),
    ADMINISTRATOR("administrator"),
    STEWARD("steward"),
    PARTNER("partner"),
    CAREGIVER("caregiver"),
    /** The program acting by itself for an agency. No account holds it. */
    SYSTEM("system");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** The word in the database and in policies. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if no role has this code */
    public static Role of(String code) {
        return Arrays.stream(values())
                .filter(role -> role.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No role is called '" + code + "'."));
    }
}
