package org.alongside.demo;

import static org.alongside.demo.Telling.done;

import java.util.ArrayList;
import java.util.List;
import org.alongside.families.AddFamily;
import org.alongside.families.OpenEnrollment;
import org.alongside.families.Person;
import org.alongside.families.PersonDraft;
import org.alongside.families.PersonStore;
import org.alongside.families.PhoneDraft;
import org.alongside.platform.db.Db;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A family comes: it is written down and enrolled. */
@Component
@Profile("demo")
record Arrived(Db db, AddFamily families, PersonStore people, OpenEnrollment enrollments) {

    void tell(Telling telling, Home home) {
        var manager = telling.manager();
        var drafts = new ArrayList<PersonDraft>();
        drafts.add(
                draft(Person.Kind.CAREGIVER, home.caregiver(), List.of(new PhoneDraft(null, home.phone(), true, ""))));
        home.children().forEach(child -> drafts.add(draft(Person.Kind.CHILD, child, List.of())));
        done(families.add(manager, new AddFamily.Draft(home.id(), "", home.town(), home.safeContact(), drafts)));
        var caregiver = db.read(manager, () -> people.ofFamily(home.id())).stream()
                .filter(person -> person.kind() == Person.Kind.CAREGIVER)
                .findFirst()
                .orElseThrow()
                .id();
        telling.caregiver(home, caregiver);
        done(enrollments.open(
                manager,
                new OpenEnrollment.Draft(
                        telling.enrollment(home),
                        home.id(),
                        caregiver,
                        telling.program(home.program().name()),
                        telling.site(home.site()),
                        home.started().toString())));
    }

    private static PersonDraft draft(Person.Kind kind, Home.Person person, List<PhoneDraft> phones) {
        return new PersonDraft(
                kind,
                person.given(),
                person.family(),
                person.nameToUse(),
                person.relation(),
                person.born() == null ? "" : person.born().toString(),
                person.languages(),
                false,
                phones);
    }
}
