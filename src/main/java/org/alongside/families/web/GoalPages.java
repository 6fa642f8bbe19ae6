package org.alongside.families.web;

import java.util.List;
import java.util.Map;
import org.alongside.families.Goal;
import org.alongside.families.Goals;
import org.alongside.families.Parts;
import org.alongside.families.Person;
import org.alongside.families.Written;
import org.springframework.stereotype.Component;

/** Goals as they are listed and filled in. */
@Component
class GoalPages extends PartPages<Goal> {
    private final Goals goals;

    GoalPages(Goals goals) {
        this.goals = goals;
    }

    @Override
    String path() {
        return "goals";
    }

    @Override
    Parts<Goal> parts() {
        return goals;
    }

    @Override
    Written blank(Ask ask, Written asked) {
        var first = caregivers(ask).stream().findFirst();
        return new Written(Map.of(
                "person", first.map(person -> person.id().toString()).orElse(""),
                "since-on", ask.today().toString()));
    }

    private static List<Person> caregivers(Ask ask) {
        return ask.people().stream().filter(Person::isCaregiver).toList();
    }

    @Override
    List<Input> inputs(Written written, Ask ask) {
        return List.of(
                Input.of(Input.Kind.WORDS, "words", ask.say("families.goal.words"), written.text("words"))
                        .hint(ask.say("families.goal.words.hint"))
                        .atMost(Goals.WORDS_CHARACTERS),
                Input.of(Input.Kind.PICK, "person", ask.say("families.goal.whose"), written.text("person"))
                        .from(ask.people(caregivers(ask), written.text("person")), ""),
                Input.of(Input.Kind.DAY, "since-on", ask.say("families.goal.since-on"), written.text("since-on")),
                Input.of(Input.Kind.DAY, "reached-on", ask.say("families.goal.reached-on"), written.text("reached-on"))
                        .hint(ask.say("families.goal.reached-on.hint"))
                        .ifYouLike());
    }

    @Override
    Row row(Goal goal, Ask ask) {
        var reached = goal.reachedOn();
        return new Row(
                        goal.id(),
                        goal.words(),
                        List.of(ask.name(goal.person()), ask.days(goal.since(), null)),
                        reached == null ? "" : ask.say("families.goal.reached", ask.date(reached)),
                        reached == null ? "" : "good")
                .leading("/families/" + goal.familyId() + "/goals/" + goal.id(), ask.say("families.goal.work"));
    }
}
