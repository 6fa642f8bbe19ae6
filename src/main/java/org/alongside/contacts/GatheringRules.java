package org.alongside.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What makes a gathering one that can be written down, beyond what makes the contacts in it. */
final class GatheringRules {
    static final int MOST = 60;
    static final int LONGEST_TOPIC = 200;
    static final int LONGEST_REASON = 500;

    private static final Set<String> KINDS = Set.of("support-group", "class", "outing", "recovery-meeting");

    private static final Set<String> OF_EACH = Set.of("nextStep", "followUpFrom", "followUpOn");

    private GatheringRules() {}

    /**
     * Every problem, in the order of the page.
     *
     * @param limit how many families should come at most; more are allowed for a reason that is kept
     */
    static List<ContactProblem> problems(GatheringDraft draft, int limit) {
        var problems = shared(draft);
        if (draft.families().isEmpty() && draft.missed().isEmpty())
            problems.add(ContactProblem.at("came", "came.missing"));
        problems.addAll(both(draft));
        problems.addAll(size(draft.families().size(), limit, draft.largeBecause()));
        return List.copyOf(problems);
    }

    /** Of what holds for all who came. */
    static List<ContactProblem> shared(GatheringDraft draft) {
        var problems = new ArrayList<ContactProblem>();
        if (!KINDS.contains(draft.kind())) problems.add(ContactProblem.at("kind", "kind.missing"));
        if (draft.topic().isEmpty() || draft.topic().length() > LONGEST_TOPIC)
            problems.add(ContactProblem.at("topic", "topic.missing", LONGEST_TOPIC));
        return problems;
    }

    /**
     * Whether so many fit in one.
     *
     * @param came all families that came, also those of a colleague
     */
    static List<ContactProblem> size(int came, int limit, String largeBecause) {
        var problems = new ArrayList<ContactProblem>();
        if (came > MOST) problems.add(ContactProblem.at("came", "came.many", MOST));
        else if (came > limit && largeBecause.isEmpty())
            problems.add(ContactProblem.at("largeBecause", "large", came, limit));
        if (largeBecause.length() > LONGEST_REASON)
            problems.add(
                    ContactProblem.at("largeBecause", "long", LONGEST_REASON, largeBecause.length() - LONGEST_REASON));
        return problems;
    }

    /** What is wrong with a family's next step is said there; the rest is of all. */
    static ContactProblem at(GatheringDraft.Guest guest, ContactProblem problem) {
        return OF_EACH.contains(problem.field())
                ? new ContactProblem(problem.field() + "-" + guest.family(), problem.what(), problem.about())
                : problem;
    }

    /** Nobody both came and did not. */
    static List<ContactProblem> both(GatheringDraft draft) {
        return draft.came().stream().anyMatch(draft.missed()::contains)
                ? List.of(ContactProblem.at("came", "came.both"))
                : List.of();
    }
}
