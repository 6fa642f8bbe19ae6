package org.alongside.families;

import java.util.Map;
import java.util.function.Supplier;
import org.alongside.platform.changes.Change;
import org.alongside.platform.db.Violated;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database says against a merge, or against taking one back, in plain words. */
final class MergeRefusals {
    private static final Map<String, String> WORDS = Map.of(
            "merges_two_that_are_there", "families.merge.wrong.meanwhile",
            "merge_in_force", "families.merge.wrong.undone",
            "later_merge_first", "families.merge.wrong.later",
            "one_enrollment_in_a_program_at_a_time", "families.merge.wrong.enrolled-meanwhile");

    private MergeRefusals() {}

    /** {@code work} owns its transaction: where it is refused, nothing was changed. */
    static <T> Change<T> said(Supplier<Change<T>> work) {
        try {
            return work.get();
        } catch (DataIntegrityViolationException broken) {
            return Change.refused(
                    "", WORDS.getOrDefault(Violated.constraint(broken), "families.merge.wrong.stands-in-the-way"));
        }
    }
}
