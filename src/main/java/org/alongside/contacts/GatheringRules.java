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

    private GatheringRules() {}

    /**
     * Every problem, in the order of the page.
     *
     * @param limit how many families should come at most; more are allowed for a reason that is kept
     */
    static List<ContactProblem> problems(GatheringDraft draft, int limit) {
        var problems = new ArrayList<ContactProblem>();
        if (!KINDS.contains(draft.kind())) problems.add(ContactProblem.at("kind", "kind.missing"));
        if (draft.topic().isEmpty() || draft.topic().length() > LONGEST_TOPIC)
            problems.add(ContactProblem.at("topic", "topic.missing", LONGEST_TOPIC));
        int came = draft.families().size();
        if (came == 0) problems.add(ContactProblem.at("came", "came.missing"));
        if (came > MOST) problems.add(ContactProblem.at("came", "came.many", MOST));
        else if (came > limit && draft.largeBecause().isEmpty())
            problems.add(ContactProblem.at("largeBecause", "large", came, limit));
        if (draft.largeBecause().length() > LONGEST_REASON)
            problems.add(ContactProblem.at(
                    "largeBecause", "long", LONGEST_REASON, draft.largeBecause().length() - LONGEST_REASON));
        return List.copyOf(problems);
    }
}
