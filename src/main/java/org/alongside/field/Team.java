package org.alongside.field;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.field.TeamStore.Named;
import org.alongside.field.TeamStore.Need;

/**
 * One page of a team.
 *
 * @param shown the supporters on it, in their order
 * @param needs of each of the team, or of those shown where the team is too large to be worked out whole
 * @param size how many the team has; {@link TeamController#RANKED} and one where there are more
 * @param more whether the list goes on after the last one shown
 */
record Team(List<Named> shown, Map<UUID, Need> needs, int size, boolean more) {

    static Team read(
            TeamStore store, UUID actor, TeamStore.Scope scope, TeamPage.Sort sort, Optional<TeamStore.Cursor> after) {
        var people = store.people(actor, scope, Optional.empty(), TeamController.RANKED + 1);
        if (people.size() > TeamController.RANKED) return byName(store, actor, scope, after, people.size());
        var needs = store.needs(people.stream().map(Named::id).toList(), scope);
        return page(people, needs, sort, after.map(TeamStore.Cursor::id));
    }

    private static Team byName(
            TeamStore store, UUID actor, TeamStore.Scope scope, Optional<TeamStore.Cursor> after, int size) {
        var next = store.people(actor, scope, after, TeamController.MEMBERS_SHOWN + 1);
        var shown = next.stream().limit(TeamController.MEMBERS_SHOWN).toList();
        var needs = store.needs(shown.stream().map(Named::id).toList(), scope);
        return new Team(shown, needs, size, next.size() > shown.size());
    }

    /** Those after {@code last}; from the start where that one has left the team. */
    static Team page(List<Named> people, Map<UUID, Need> needs, TeamPage.Sort sort, Optional<UUID> last) {
        var ordered = people.stream()
                .sorted(Comparator.comparing((Named one) -> of(needs, one), sort.order())
                        .thenComparing(Named::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Named::id))
                .toList();
        int from = last.map(id -> ordered.stream().map(Named::id).toList().indexOf(id) + 1)
                .orElse(0);
        int until = Math.min(from + TeamController.MEMBERS_SHOWN, ordered.size());
        return new Team(ordered.subList(from, until), needs, ordered.size(), until < ordered.size());
    }

    Need of(Named one) {
        return of(needs, one);
    }

    private static Need of(Map<UUID, Need> needs, Named one) {
        return needs.getOrDefault(one.id(), Need.none(one.id()));
    }

    boolean isRanked() {
        return size <= TeamController.RANKED;
    }
}
