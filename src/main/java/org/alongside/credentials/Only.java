package org.alongside.credentials;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whom of a team one looks at. Days are counted from today; today counts. */
public enum Only {
    EVERYBODY("true"),
    NO_STANDARD("s.standard = ''"),
    NONE("s.standing = 'none'"),
    CANDIDATE("s.standing = 'candidate'"),
    READY("s.standing = 'candidate' and s.missing = '{}'"),
    CERTIFIED("s.standing = 'certified'"),
    SUSPENDED("s.standing = 'suspended'"),
    LAPSED("s.standing = 'lapsed'"),
    REVOKED("s.standing = 'revoked'"),
    INACTIVE("s.standing = 'inactive'"),
    ENDING_30("s.until_on between :today and :today + 30"),
    ENDING_60("s.until_on between :today and :today + 60"),
    ENDING_90("s.until_on between :today and :today + 90"),
    SHORT_OF_SUPERVISION("'supervision' = any (s.short_of)"),
    SHORT_OF_EDUCATION("'continuing-education' = any (s.short_of)"),
    SHORT_IN_90("s.short_on is not null");

    private final String sql;

    Only(String sql) {
        this.sql = sql;
    }

    /** Of a row s of kept_standing; :today is a parameter. */
    public String sql() {
        return sql;
    }

    String condition() {
        return " and (" + sql + ") and cast(:today as date) is not null ";
    }

    /** The word in addresses and for its name. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Only> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
