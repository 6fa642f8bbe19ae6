package org.alongside.contacts.web;

import org.alongside.contacts.WorkOnGoal.Opened;

/**
 * A goal and a page of the contacts that worked on it.
 *
 * @param reached when it was, in words; "" while it is worked on
 */
public record GoalPage(
        String words, String whose, String family, String reached, String change, String sentence, ListPage contacts) {

    static GoalPage of(Opened opened, boolean first, ContactSaid said) {
        var goal = opened.goal();
        var spoken = said.spoken();
        var family = "/families/" + goal.familyId();
        var self = family + "/goals/" + goal.id();
        return new GoalPage(
                goal.words(),
                said.say("contacts.goal.of", opened.whose(), spoken.date(goal.since())),
                family,
                goal.reachedOn() == null ? "" : said.say("contacts.goal.reached", spoken.date(goal.reachedOn())),
                opened.mayChange() ? self + "/edit" : "",
                said.say("contacts.goal.worked", opened.count()),
                ListPage.of(opened.contacts(), first, 0, self, said));
    }
}
