package org.alongside.reports;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.alongside.platform.definitions.Code;
import org.alongside.platform.definitions.CodeList;

/**
 * A month with every word ready: what the page shows and the PDF prints.
 *
 * @param about which programs, and who walked with whom
 * @param worked with families and on the way
 * @param paid what the miles are paid; "" where it is nobody's business here
 * @param rates by what rates, and since when
 * @param places where people met, and after them what was made without meeting: these add up to the contacts made
 * @param held visits with children, hearings and meetings
 * @param people who of the family took part; none where it is no family's month
 * @param families of a program, those with nothing too; none in other months
 * @param with families of a supporter, or supporters of a family or program; those with nothing too
 * @param lines the contacts that the filter lists, as many as one part holds; {@code filter} names it, "" where all are listed
 */
public record MonthPage(
        String kind,
        String name,
        String month,
        List<String> about,
        Total made,
        Total attempted,
        Total signed,
        Total unsigned,
        Sum hours,
        Sum worked,
        Sum travel,
        Sum miles,
        String paid,
        List<String> rates,
        List<CountRow> modes,
        List<NumberRow> places,
        String placesSummary,
        List<NumberRow> supportTypes,
        List<Group> activities,
        String activitiesSummary,
        List<NumberRow> held,
        List<NumberRow> people,
        List<CountRow> with,
        List<CountRow> families,
        String filter,
        String listed,
        List<Line> lines,
        Addresses go) {
    static final int LINES = 200;

    private static final List<String> HELD =
            List.of("visit", "meeting-prepared", "meeting-attended", "meeting-debriefed", "recovery-meeting");

    /** A number that opens to the contacts behind it. */
    public record Total(int number, String href) {}

    /** An amount that opens to the contacts it adds up from; {@code inWords} says it another way, "" where there is none. */
    public record Sum(String amount, String inWords, String href, boolean isNothing) {}

    public record CountRow(String label, Total made, Total attempted, String time) {}

    public record NumberRow(String label, Total contacts, String time) {}

    public record Group(String title, List<NumberRow> rows) {}

    /**
     * One contact.
     *
     * @param href "" where the reader does not reach the family
     * @param tookPart "" where nobody is noted, like {@code travel}
     */
    public record Line(
            String href,
            String when,
            String who,
            String what,
            String activities,
            String tookPart,
            String travel,
            String length,
            boolean made,
            boolean signed) {}

    /**
     * Where to go from here; "" where there is nothing that way.
     *
     * @param home the family's own page, the supporter's in the team, the program's
     * @param before the part of the list before this one, and {@code after} the next
     */
    public record Addresses(
            String home,
            String all,
            String previous,
            String previousMonth,
            String next,
            String nextMonth,
            String csv,
            String pdf,
            String before,
            String after) {}

    public boolean isEmpty() {
        return made.number() + attempted.number() == 0;
    }

    public boolean ofFamily() {
        return kind.equals(Month.Kind.FAMILY.code());
    }

    public boolean ofProgram() {
        return kind.equals(Month.Kind.PROGRAM.code());
    }

    public static MonthPage of(Month month, MonthFilter filter, MonthWords say) {
        return new Maker(month, filter, say, LINES).page();
    }

    /** With all of its lines, as it is printed; a program's are too many for paper. */
    public static MonthPage whole(Month month, MonthWords say) {
        var most = month.kind() == Month.Kind.PROGRAM ? 0 : Integer.MAX_VALUE;
        return new Maker(month, MonthFilter.ALL, say, most).page();
    }

    /** Puts it together. */
    private record Maker(Month month, MonthFilter filter, MonthWords say, int most, MonthFigures figures, String path) {

        Maker(Month month, MonthFilter filter, MonthWords say, int most) {
            this(month, filter, say, most, month.figures(), month.kind().path(month.of()) + "/months/" + month.month());
        }

        MonthPage page() {
            var all = figures.all();
            var shown = month.contacts().stream()
                    .filter(contact -> filter.shows(contact, month.kind()))
                    .toList();
            var skipped = (filter.partNumber() - 1L) * LINES;
            return new MonthPage(
                    month.kind().code(),
                    month.name(),
                    say.spoken().month(month.month()),
                    about(),
                    total(all.made(), MonthFilter.reached(true)),
                    total(all.attempted(), MonthFilter.reached(false)),
                    total(figures.signed(), MonthFilter.signed(true)),
                    total(figures.unsigned(), MonthFilter.signed(false)),
                    time(all.minutes(), MonthFilter.reached(true)),
                    time(all.workedMinutes(), MonthFilter.ALL),
                    time(all.travelMinutes(), MonthFilter.by(By.TRAVEL, By.MINUTES)),
                    new Sum(
                            say.miles(all.miles()),
                            "",
                            MonthFilter.by(By.TRAVEL, By.MILES).href(path),
                            all.miles().signum() == 0),
                    month.kind().pays() ? say.money(all.cents()) : "",
                    rates(),
                    modes(),
                    places(),
                    say.say(
                            "reports.month.activities.count",
                            figures.by(By.PLACE).size()),
                    numbers(
                            say.supportTypes(),
                            By.TYPE,
                            _ -> true,
                            figures.by(By.TYPE).keySet()),
                    activities(),
                    say.say(
                            "reports.month.activities.count",
                            figures.by(By.ACTIVITY).size()),
                    held(),
                    people(),
                    with(),
                    families(),
                    filterInWords(),
                    filter.isAll()
                            ? say.say("reports.month.listed", shown.size())
                            : say.say("reports.month.listed.of", shown.size(), all.contacts()),
                    shown.stream().skip(skipped).limit(most).map(this::line).toList(),
                    addresses(shown.size()));
        }

        private Total total(int number, MonthFilter behind) {
            return new Total(number, behind.href(path));
        }

        private Sum time(int minutes, MonthFilter behind) {
            return new Sum(Hours.of(minutes).toPlainString(), say.length(minutes), behind.href(path), minutes == 0);
        }

        private List<String> about() {
            return switch (month.kind()) {
                case FAMILY ->
                    month.walks().stream()
                            .map(walk -> say.say("reports.month.walk", walk.program(), walk.supporterName()))
                            .distinct()
                            .toList();
                case SUPPORTER ->
                    month.walks().stream().map(Month.Walk::program).distinct().toList();
                case PROGRAM ->
                    List.of(say.say(
                            "reports.month.walked",
                            month.walks().stream()
                                    .map(Month.Walk::family)
                                    .distinct()
                                    .count(),
                            month.walks().stream()
                                    .map(Month.Walk::supporter)
                                    .distinct()
                                    .count()));
            };
        }

        private List<String> rates() {
            if (!month.kind().pays()) return List.of();
            var rates = new ArrayList<>(month.rates().stream()
                    .map(rate -> say.say(
                            "reports.month.rate",
                            rate.cents().stripTrailingZeros().toPlainString(),
                            rate.from(),
                            rate.source()))
                    .toList());
            if (month.lacksRates()) rates.add(say.say("reports.month.rate.none"));
            return rates;
        }

        private List<CountRow> modes() {
            return codes(say.modes(), _ -> true, figures.by(By.MODE).keySet()).entrySet().stream()
                    .map(mode -> countRow(By.MODE, mode.getKey(), mode.getValue()))
                    .toList();
        }

        private CountRow countRow(By by, String key, String label) {
            var count = figures.of(by, key);
            var behind = MonthFilter.by(by, key);
            return new CountRow(
                    label,
                    total(count.made(), behind.andReached(true)),
                    total(count.attempted(), behind.andReached(false)),
                    say.length(count.minutes()));
        }

        private NumberRow numberRow(By by, String key, String label) {
            var count = figures.of(by, key);
            return new NumberRow(label, total(count.made(), MonthFilter.by(by, key)), say.length(count.minutes()));
        }

        private List<NumberRow> places() {
            var used = figures.by(By.PLACE).keySet().stream()
                    .filter(key -> !key.equals(By.NOWHERE))
                    .toList();
            var rows = new ArrayList<>(numbers(say.places(), By.PLACE, _ -> true, used));
            rows.add(numberRow(By.PLACE, By.NOWHERE, say.say("reports.month.nowhere")));
            return List.copyOf(rows);
        }

        private List<Group> activities() {
            var list = say.activities();
            var used = figures.by(By.ACTIVITY).keySet();
            var groups = new ArrayList<Group>();
            for (var group : list.groups()) {
                Predicate<Code> inGroup = code -> group.code().equals(code.group());
                var usedHere = used.stream()
                        .filter(code -> list.code(code).filter(inGroup).isPresent())
                        .toList();
                groups.add(new Group(group.title(), numbers(list, By.ACTIVITY, inGroup, usedHere)));
            }
            var others = used.stream().filter(code -> !list.has(code)).toList();
            if (!others.isEmpty())
                groups.add(new Group(
                        say.say("reports.month.activities.other"), numbers(list, By.ACTIVITY, _ -> false, others)));
            return List.copyOf(groups);
        }

        private List<NumberRow> held() {
            return HELD.stream()
                    .map(held -> numberRow(By.HELD, held, say.held(held)))
                    .toList();
        }

        /** Everybody of the family, and whoever took part and is not of it any more. */
        private List<NumberRow> people() {
            if (month.kind() != Month.Kind.FAMILY) return List.of();
            return names().entrySet().stream()
                    .map(person -> numberRow(By.PERSON, person.getKey(), person.getValue()))
                    .toList();
        }

        private Map<String, String> names() {
            var names = new LinkedHashMap<String, String>();
            month.people().forEach(person -> names.put(person.id().toString(), person.name()));
            month.contacts().stream()
                    .flatMap(contact -> contact.tookPart().stream())
                    .forEach(person -> names.putIfAbsent(person.id().toString(), person.name()));
            return names;
        }

        private List<NumberRow> numbers(CodeList list, By by, Predicate<Code> which, Collection<String> used) {
            return codes(list, which, used).entrySet().stream()
                    .map(code -> numberRow(by, code.getKey(), code.getValue()))
                    .toList();
        }

        /** Every code on offer, so that nothing is told as nothing, and after them any other that was used. */
        private static Map<String, String> codes(CodeList list, Predicate<Code> which, Collection<String> used) {
            var titles = new LinkedHashMap<String, String>();
            list.codes().stream()
                    .filter(which)
                    .filter(code -> code.inContact() || used.contains(code.code()))
                    .forEach(code -> titles.put(code.code(), code.title()));
            used.forEach(code -> titles.putIfAbsent(code, list.title(code)));
            return titles;
        }

        private List<CountRow> with() {
            return withNames().entrySet().stream()
                    .map(one -> countRow(By.WITH, one.getKey(), one.getValue()))
                    .sorted(Comparator.comparing(CountRow::label, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        }

        private List<CountRow> families() {
            if (month.kind() != Month.Kind.PROGRAM) return List.of();
            return names(true).entrySet().stream()
                    .map(one -> countRow(By.FAMILY, one.getKey(), one.getValue()))
                    .sorted(Comparator.comparing(CountRow::label, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        }

        /** Families in a supporter's month, supporters in others. */
        private Map<String, String> withNames() {
            return names(month.kind() == Month.Kind.SUPPORTER);
        }

        /** Also those with whom there was nothing. */
        private Map<String, String> names(boolean families) {
            var names = new LinkedHashMap<String, String>();
            month.walks()
                    .forEach(walk -> names.put(
                            id(families ? walk.family() : walk.supporter()),
                            families ? walk.caregiver() : walk.supporterName()));
            month.contacts()
                    .forEach(contact -> names.putIfAbsent(
                            id(families ? contact.family() : contact.supporter()),
                            families ? say.caregiverOf(contact) : contact.supporterName()));
            return names;
        }

        private static String id(UUID id) {
            return id.toString();
        }

        private String filterInWords() {
            var words = new ArrayList<String>();
            if (filter.reached() != null)
                words.add(say.say(filter.reached() ? "reports.filter.reached" : "reports.filter.tried"));
            if (filter.signed() != null)
                words.add(say.say(filter.signed() ? "reports.filter.signed" : "reports.filter.unsigned"));
            var key = filter.key();
            if (key != null) filter.apart().ifPresent(by -> words.add(nameOf(by, key)));
            return String.join(say.say("reports.between"), words);
        }

        private String nameOf(By by, String key) {
            return switch (by) {
                case MODE -> say.modes().title(key);
                case PLACE ->
                    key.equals(By.NOWHERE)
                            ? say.say("reports.month.nowhere")
                            : say.places().title(key);
                case TYPE -> say.supportTypes().title(key);
                case ACTIVITY -> say.activities().title(key);
                case HELD -> HELD.contains(key) ? say.held(key) : key;
                case PERSON -> names().getOrDefault(key, "");
                case WITH -> withNames().getOrDefault(key, "");
                case FAMILY -> names(true).getOrDefault(key, "");
                case TRAVEL -> say.say(key.equals(By.MILES) ? "reports.filter.driven" : "reports.filter.travelled");
            };
        }

        private Line line(Month.Contact contact) {
            return new Line(
                    contact.inReach() ? "/contacts/" + contact.id() : "",
                    say.momentOf(contact),
                    who(contact),
                    say.whatOf(contact),
                    say.activitiesOf(contact),
                    contact.tookPart().isEmpty()
                            ? ""
                            : say.say(
                                    "reports.month.took-part",
                                    contact.tookPart().stream()
                                            .map(Month.Person::name)
                                            .toList()),
                    say.travelOf(contact),
                    contact.made() ? say.length(contact.minutes()) : say.say("reports.month.was-tried"),
                    contact.made(),
                    contact.signed());
        }

        private String who(Month.Contact contact) {
            return switch (month.kind()) {
                case FAMILY -> contact.supporterName();
                case SUPPORTER -> say.caregiverOf(contact);
                case PROGRAM -> say.say("reports.month.with-by", say.caregiverOf(contact), contact.supporterName());
            };
        }

        private Addresses addresses(int shown) {
            var previous = month.month().minusMonths(1);
            var next = month.month().plusMonths(1);
            var isLast = !month.month().isBefore(YearMonth.from(say.today()));
            var part = filter.partNumber();
            return new Addresses(
                    month.kind() == Month.Kind.SUPPORTER
                            ? "/team/" + month.of()
                            : month.kind().path(month.of()),
                    MonthFilter.ALL.href(path),
                    address(previous),
                    say.spoken().month(previous),
                    isLast ? "" : address(next),
                    isLast ? "" : say.spoken().month(next),
                    path + ".csv",
                    path + ".pdf",
                    part == 1 ? "" : filter.inPart(part - 1).href(path),
                    (long) part * LINES < shown ? filter.inPart(part + 1).href(path) : "");
        }

        private String address(YearMonth other) {
            return month.kind().path(month.of()) + "/months/" + other;
        }
    }
}
