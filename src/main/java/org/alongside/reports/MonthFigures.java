package org.alongside.reports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Contacts added up. What counts, and for how long, the view {@code contact_counted} has decided; here it is only summed.
 *
 * <p>One contact may give several kinds of support and hold several activities, so those do not add up to {@code made};
 * modes do, and so do {@code with}: the families of a supporter, or the supporters of a family.
 *
 * @param minutes of the made ones
 * @param bySupportType made contacts in which a kind of support was given
 * @param byActivity made contacts in which an activity took place
 */
public record MonthFigures(
        Count all,
        int signed,
        Map<String, Count> byMode,
        Map<String, Integer> bySupportType,
        Map<String, Integer> byActivity) {

    public record Count(int made, int attempted, int minutes) {
        static final Count NONE = new Count(0, 0, 0);

        static Count of(Collection<Month.Contact> contacts) {
            return new Count(
                    Math.toIntExact(
                            contacts.stream().filter(Month.Contact::made).count()),
                    Math.toIntExact(
                            contacts.stream().filter(contact -> !contact.made()).count()),
                    contacts.stream().mapToInt(Month.Contact::minutes).sum());
        }

        public int contacts() {
            return made + attempted;
        }
    }

    static MonthFigures of(List<Month.Contact> contacts) {
        return new MonthFigures(
                Count.of(contacts),
                Math.toIntExact(contacts.stream().filter(Month.Contact::signed).count()),
                by(contacts, Month.Contact::mode),
                made(contacts, Month.Contact::supportTypes),
                made(contacts, Month.Contact::activities));
    }

    public int unsigned() {
        return all.contacts() - signed;
    }

    /** Contacts added up apart for each key, such as the mode or the family. */
    static <K extends Comparable<K>> Map<K, Count> by(List<Month.Contact> contacts, Function<Month.Contact, K> key) {
        var sums = new TreeMap<K, Count>();
        contacts.stream()
                .map(key)
                .distinct()
                .forEach(k -> sums.put(k, count(contacts, c -> key.apply(c).equals(k))));
        return sums;
    }

    private static Count count(List<Month.Contact> contacts, Predicate<Month.Contact> which) {
        return Count.of(contacts.stream().filter(which).toList());
    }

    private static Map<String, Integer> made(
            List<Month.Contact> contacts, Function<Month.Contact, List<String>> codes) {
        var sums = new TreeMap<String, Integer>();
        contacts.stream()
                .filter(Month.Contact::made)
                .flatMap(contact -> codes.apply(contact).stream().distinct())
                .forEach(code -> sums.merge(code, 1, Integer::sum));
        return sums;
    }
}
