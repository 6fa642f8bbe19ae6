package org.alongside.reports;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Contacts added up. What counts, and for how long, the view {@code contact_counted} has decided; here it is only summed.
 *
 * <p>One contact may give several kinds of support and hold several activities, so those do not add up to {@code made};
 * modes do, and so do places, and the families of a supporter or the supporters of a family or program.
 *
 * @param by the sums apart for each key; keys under which nothing counts are not in it
 */
public record MonthFigures(Count all, int signed, Map<By, Map<String, Count>> by) {

    /**
     * @param minutes of the made ones, travel left out
     * @param travelMinutes of made ones and tries, like {@code miles}
     * @param cents what the miles are paid, each drive rounded by itself
     */
    public record Count(int made, int attempted, int minutes, int travelMinutes, BigDecimal miles, int cents) {
        static final Count NONE = new Count(0, 0, 0, 0, BigDecimal.ZERO, 0);

        static Count of(Collection<Month.Contact> contacts) {
            return contacts.stream().map(Count::of).reduce(NONE, Count::plus);
        }

        private static Count of(Month.Contact contact) {
            return new Count(
                    contact.made() ? 1 : 0,
                    contact.made() ? 0 : 1,
                    contact.minutes(),
                    contact.travelMinutes(),
                    contact.miles(),
                    Objects.requireNonNullElse(contact.cents(), 0));
        }

        private Count plus(Count other) {
            return new Count(
                    made + other.made,
                    attempted + other.attempted,
                    minutes + other.minutes,
                    travelMinutes + other.travelMinutes,
                    miles.add(other.miles),
                    cents + other.cents);
        }

        public int contacts() {
            return made + attempted;
        }

        /** With families and on the way. */
        public int workedMinutes() {
            return minutes + travelMinutes;
        }
    }

    public static MonthFigures of(List<Month.Contact> contacts, Month.Kind kind) {
        var by = new EnumMap<By, Map<String, Count>>(By.class);
        Arrays.stream(By.values()).forEach(one -> by.put(one, apart(contacts, one, kind)));
        return new MonthFigures(
                Count.of(contacts),
                Math.toIntExact(contacts.stream().filter(Month.Contact::signed).count()),
                Map.copyOf(by));
    }

    private static Map<String, Count> apart(List<Month.Contact> contacts, By by, Month.Kind kind) {
        var sums = new TreeMap<String, Count>();
        for (var contact : contacts) {
            for (var key : by.keys(contact, kind)) sums.merge(key, Count.of(contact), Count::plus);
        }
        return sums;
    }

    public Map<String, Count> by(By one) {
        return by.getOrDefault(one, Map.of());
    }

    Count of(By one, String key) {
        return by(one).getOrDefault(key, Count.NONE);
    }

    public int unsigned() {
        return all.contacts() - signed;
    }
}
