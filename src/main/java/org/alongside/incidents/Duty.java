package org.alongside.incidents;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Role;

/** Whom a step waits for, or who begins, sees or closes an incident. */
public enum Duty {
    /** Whoever entered it. */
    @JsonProperty("writer")
    WRITER,
    @JsonProperty("supporter")
    SUPPORTER,
    /** Whoever supervises, today, the writer, whose matter it is or whom it is about. */
    @JsonProperty("supervisor")
    SUPERVISOR,
    @JsonProperty("manager")
    MANAGER,
    @JsonProperty("privacy-officer")
    PRIVACY_OFFICER;

    /** The word in definitions and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether an account has the role that goes with it; of a writer only the record tells. */
    boolean isOf(Actor actor) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code()))
                .anyMatch(actor::is);
    }
}
