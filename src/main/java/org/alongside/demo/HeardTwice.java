package org.alongside.demo;

import static org.alongside.demo.Telling.done;

import java.util.List;
import org.alongside.families.AddFamily;
import org.alongside.families.Person;
import org.alongside.families.PersonDraft;
import org.alongside.families.PhoneDraft;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Families written down a second time: somebody who answered the phone did not see that they are known. */
@Component
@Profile("demo")
record HeardTwice(AddFamily families) implements Chapter {
    private static final long AGAIN = 20_261_150;

    @Override
    public void tell(Telling telling) {
        var chance = new Chance(AGAIN);
        for (var one : telling.agency().twice()) tell(telling, one, chance);
    }

    private void tell(Telling telling, Cast.Twice one, Chance chance) {
        var home = telling.homes().stream()
                .filter(known -> known.caregiver().given().equals(one.of()))
                .findFirst()
                .orElseThrow();
        var day = telling.today().minusDays(one.daysAgo());
        var id = chance.id(day);
        var phone = new PhoneDraft(null, home.phone(), true, "");
        var people = List.of(
                heard(Person.Kind.CAREGIVER, one.caregiver(), List.of(phone)),
                heard(Person.Kind.CHILD, one.child(), List.of()));
        telling.on(
                day, () -> done(families.add(telling.manager(), new AddFamily.Draft(id, "", home.town(), "", people))));
    }

    private static PersonDraft heard(Person.Kind kind, List<String> name, List<PhoneDraft> phones) {
        return new PersonDraft(kind, name.getFirst(), name.getLast(), "", "", "", List.of(), false, phones);
    }
}
