package org.alongside.field;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.consent.Purpose;
import org.alongside.consents.Decided;
import org.alongside.consents.Recipient;
import org.alongside.families.Person;
import org.alongside.network.Partner;

/**
 * What somebody outside is to be told of a caregiver: when they met, what they did together, what a supporter marked as to be
 * shared in their words, and goals. Nothing else that was written in a contact leaves this way.
 *
 * @param from the first day, {@code until} the last, both counted in
 */
record Outside(UUID family, List<Person> people, List<Partner> partners, LocalDate from, LocalDate until) {

    /** One thing of the record, in what it tells. */
    sealed interface Thing {}

    /** That and when they met. */
    record Met(UUID contact, LocalDate day, String mode, boolean made) implements Thing {}

    /** What they did together, in codes. */
    record Did(UUID contact, LocalDate day, List<String> supportTypes, List<String> activities) implements Thing {}

    /** The part of the note that its writer marked as to be shared in these words. */
    record Said(UUID contact, LocalDate day, String words) implements Thing {}

    /** What the caregiver wants to reach, in their own words. */
    record Wants(UUID goal, String words) implements Thing {}

    /** A thing, and whether it may be told. */
    record Weighed(Thing thing, Decided decided) {}

    /**
     * What was asked, found and decided.
     *
     * @param things in the order of time, goals last
     */
    record Preview(Person person, Recipient recipient, Purpose purpose, List<Weighed> things) {
        List<Weighed> in() {
            return things.stream().filter(one -> one.decided().isAllowed()).toList();
        }

        List<Weighed> out() {
            return things.stream().filter(one -> !one.decided().isAllowed()).toList();
        }
    }

    /** Purposes for which this is offered; emergencies and reports of abuse are not told by a list of contacts. */
    static final Set<Purpose> PURPOSES = Set.of(
            Purpose.TREATMENT,
            Purpose.PAYMENT,
            Purpose.OPERATIONS,
            Purpose.CARE_COORDINATION,
            Purpose.CHILD_WELFARE_CASE,
            Purpose.SCHOOL,
            Purpose.RESEARCH,
            Purpose.LEGAL_PROCEEDING,
            Purpose.OWN_REQUEST);

    /** As the page names them. */
    String name() {
        return caregivers().stream().map(Person::name).collect(Collectors.joining(", "));
    }

    List<Person> caregivers() {
        return people.stream().filter(Person::isCaregiver).toList();
    }
}
