package org.alongside.platform.db;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.alongside.platform.changes.Change;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/** Which rule of a table a change broke, by the name of its constraint, so that a person can be told in plain words. */
public final class Violated {
    private static final String DENIED = "42501";

    private Violated() {}

    /** The constraint's name, or "" where the database does not say. */
    public static String constraint(DataIntegrityViolationException broken) {
        if (broken.getMostSpecificCause() instanceof PSQLException cause && cause.getServerErrorMessage() != null) {
            var name = cause.getServerErrorMessage().getConstraint();
            return name == null ? "" : name;
        }
        return "";
    }

    /** Does {@code work}, which owns its transaction; where row-level security does not let the actor write, the answer is {@code refusal}. */
    public static <T> T policy(T refusal, Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException broken) {
            if (broken.getMostSpecificCause() instanceof SQLException cause && DENIED.equals(cause.getSQLState()))
                return refusal;
            throw broken;
        }
    }

    /**
     * Does {@code work}, which owns its transaction; where it breaks {@code constraint}, because somebody was quicker,
     * the answer is a refusal instead.
     */
    public static <T> Change<T> refusing(String constraint, Change<T> refusal, Supplier<Change<T>> work) {
        try {
            return work.get();
        } catch (DataIntegrityViolationException broken) {
            if (!constraint(broken).equals(constraint)) throw broken;
            return refusal;
        }
    }
}
