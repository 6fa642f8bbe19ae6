package org.alongside.interop;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.alongside.families.PhoneNumbers;
import org.alongside.interop.reading.DayOrder;
import org.alongside.interop.reading.Miles;
import org.alongside.interop.reading.Minutes;
import org.alongside.interop.reading.Moment;
import org.alongside.interop.reading.Names;
import org.alongside.interop.reading.TimeOfDay;
import org.alongside.interop.reading.YesNo;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row as the plan says, and notes everything that cannot be read. Pure. */
final class RowReader {
    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 20_000;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Plan plan;
    private final Vocabulary words;
    private final ZoneId zone;
    private final LocalDate today;
    private final DayOrder order;
    private final Minutes.Unit unit;
    private final int headings;
    private final Map<Target, Integer> columns = new HashMap<>();
    private final Map<Field, String> always = new EnumMap<>(Field.class);

    RowReader(Kind kind, Plan plan, int headings, Vocabulary words, ZoneId zone, LocalDate today) {
        this.plan = plan;
        this.words = words;
        this.zone = zone;
        this.today = today;
        this.headings = headings;
        this.order = Objects.requireNonNullElse(plan.order(), DayOrder.MONTH_FIRST);
        this.unit = Objects.requireNonNullElse(plan.unit(), Minutes.Unit.MINUTES);
        for (int i = 0; i < plan.columns().size(); i++) {
            int column = i;
            plan.target(i).filter(target -> target.isIn(kind)).ifPresent(target -> columns.putIfAbsent(target, column));
        }
        plan.always()
                .forEach((code, value) -> Field.of(code)
                        .filter(field -> field.isIn(kind) && !value.isBlank())
                        .ifPresent(field -> always.put(field, value)));
    }

    Reading read(SheetRow row) {
        return new Reading(row);
    }

    LocalDate today() {
        return today;
    }

    ZoneId zone() {
        return zone;
    }

    /** Which children beside the caregiver have columns. */
    List<Integer> children() {
        return columns.keySet().stream()
                .map(Target::child)
                .filter(n -> n > 0)
                .distinct()
                .sorted()
                .toList();
    }

    Vocabulary words() {
        return words;
    }

    boolean has(Field field) {
        return columns.containsKey(Target.of(field)) || always.containsKey(field);
    }

    /** One row being read. */
    final class Reading {
        private final SheetRow row;
        private final List<Refusal> refusals = new ArrayList<>();

        private Reading(SheetRow row) {
            this.row = row;
            if (row.cells().size() > headings) {
                refusals.add(Refusal.of(
                        -1,
                        row.cells().get(headings),
                        "too-many-cells",
                        String.valueOf(row.number()),
                        String.valueOf(row.cells().size()),
                        String.valueOf(headings)));
            }
        }

        SheetRow row() {
            return row;
        }

        List<Refusal> refusals() {
            refusals.sort(Comparator.comparingInt(Refusal::column));
            return refusals;
        }

        boolean isRefused() {
            return !refusals.isEmpty();
        }

        void refuse(Field field, String why, String... args) {
            refuse(Target.of(field), why, args);
        }

        void refuse(Target target, String why, String... args) {
            refusals.add(Refusal.of(columns.getOrDefault(target, -1), raw(target), why, args));
        }

        /** The cell, or what the plan says for every row; empty text where there is neither. */
        String raw(Target target) {
            var column = columns.get(target);
            if (column != null
                    && column < row.cells().size()
                    && !row.cells().get(column).isEmpty()) {
                return row.cells().get(column);
            }
            return target.child() == 0 ? always.getOrDefault(target.field(), "") : "";
        }

        boolean says(Field field) {
            return !raw(Target.of(field)).isEmpty();
        }

        String line(Field field) {
            return line(Target.of(field));
        }

        /** One line of text. */
        String line(Target target) {
            var text = raw(target).replaceAll("\\s+", " ");
            if (text.length() <= LONGEST_NAME) return text;
            refuse(target, "too-long", String.valueOf(LONGEST_NAME));
            return "";
        }

        String text(Field field) {
            var text = raw(Target.of(field));
            if (text.length() <= LONGEST_TEXT) return text;
            refuse(field, "too-long", String.valueOf(LONGEST_TEXT));
            return "";
        }

        @Nullable
        LocalDate day(Target target) {
            var moment = moment(target);
            return moment == null ? null : moment.day();
        }

        @Nullable
        LocalDate day(Field field) {
            return day(Target.of(field));
        }

        @Nullable
        Moment moment(Target target) {
            var text = raw(target);
            if (text.isEmpty()) return null;
            var moment = Moment.read(text, order, zone, today).orElse(null);
            if (moment == null) {
                refuse(target, "not-a-day");
                return null;
            }
            if (moment.day().isBefore(EARLIEST) || moment.day().isAfter(today.plusYears(20))) {
                refuse(target, "day-out-of-range");
                return null;
            }
            return moment;
        }

        @Nullable
        LocalTime time(Field field) {
            var text = raw(Target.of(field));
            if (text.isEmpty()) return null;
            var time = TimeOfDay.read(text)
                    .or(() -> Moment.read(text, order, zone, today).map(Moment::time))
                    .map(found -> found.truncatedTo(ChronoUnit.MINUTES));
            if (time.isEmpty()) refuse(field, "not-a-time");
            return time.orElse(null);
        }

        OptionalInt minutes(Field field) {
            var text = raw(Target.of(field));
            if (text.isEmpty()) return OptionalInt.empty();
            var minutes = Minutes.read(text, unit);
            if (minutes.isEmpty()) refuse(field, "not-minutes");
            else if (minutes.getAsInt() > 1440) {
                refuse(field, "longer-than-a-day");
                return OptionalInt.empty();
            }
            return minutes;
        }

        Optional<BigDecimal> miles(Field field) {
            var text = raw(Target.of(field));
            if (text.isEmpty()) return Optional.empty();
            var miles = Miles.read(text);
            if (miles.isEmpty()) refuse(field, "not-miles");
            return miles;
        }

        @Nullable
        Boolean yesNo(Target target) {
            var text = raw(target);
            if (text.isEmpty()) return null;
            var yes = YesNo.read(text);
            if (yes.isEmpty()) refuse(target, "not-yes-or-no");
            return yes.orElse(null);
        }

        Optional<String> phone(Target target) {
            var text = raw(target);
            if (text.isEmpty()) return Optional.empty();
            var phone = PhoneNumbers.parse(text);
            if (phone.isEmpty()) refuse(target, "not-a-phone");
            return phone;
        }

        @Nullable
        String code(Field field) {
            return code(Target.of(field));
        }

        /** The code a cell means; null where it is blank or means nothing that is kept. */
        @Nullable
        String code(Target target) {
            var text = raw(target);
            return text.isEmpty() ? null : meaning(target, text);
        }

        /** The codes a cell means, each once. */
        List<String> codes(Target target) {
            var text = raw(target);
            if (text.isEmpty()) return List.of();
            var codes = new LinkedHashSet<String>();
            for (var part : Vocabulary.several(text, words.list(list(target)))) {
                var code = meaning(target, part);
                if (code != null) codes.add(code);
            }
            return List.copyOf(codes);
        }

        private @Nullable String meaning(Target target, String word) {
            var list = list(target);
            var said = plan.meaning(list, word);
            if (said != null) return said.isEmpty() ? null : said;
            var values = words.list(list);
            var code = values.code(word)
                    .or(() -> address(word).flatMap(values::code))
                    .orElse(null);
            if (code != null) return code;
            refusals.add(Refusal.of(
                    columns.getOrDefault(target, -1),
                    word,
                    (values.isAmbiguous(word) ? "several-" : "unknown-") + (ownLists(list) ? list : "value"),
                    list));
            return null;
        }

        /** {@code Rosa Whitehorse <rosa@example.org>}: the address inside. */
        private Optional<String> address(String word) {
            int from = word.indexOf('<');
            int until = word.indexOf('>');
            return from >= 0 && until > from ? Optional.of(word.substring(from + 1, until)) : Optional.empty();
        }

        private static boolean ownLists(String list) {
            return list.equals("workers") || list.equals("programs") || list.equals("sites");
        }

        private static String list(Target target) {
            return target.field().list().orElseThrow();
        }

        /** The name of a person, from one column or two; empty where neither says any. */
        Optional<Names.Name> name(int child) {
            var given = line(new Target(Field.GIVEN_NAME, child));
            var last = line(new Target(Field.LAST_NAME, child));
            var full = line(new Target(Field.FULL_NAME, child));
            if (!given.isEmpty()) return Optional.of(new Names.Name(given, last));
            if (!full.isEmpty()) {
                var name = Names.read(full);
                return Optional.of(last.isEmpty() ? name : new Names.Name(withoutLast(full, last, name), last));
            }
            return last.isEmpty() ? Optional.empty() : Optional.of(new Names.Name(last, ""));
        }

        private static String withoutLast(String full, String last, Names.Name name) {
            return full.endsWith(" " + last)
                    ? full.substring(0, full.length() - last.length()).strip()
                    : name.given();
        }
    }
}
