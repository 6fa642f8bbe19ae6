package org.alongside.reports;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.platform.definitions.Code;
import org.alongside.platform.definitions.CodeList;
import org.alongside.reports.MonthFigures.Count;

/**
 * A month with every word ready: what the page shows and the PDF prints.
 *
 * @param about which programs, and who walked with whom
 * @param with families of a supporter, or supporters of a family; those with nothing too
 * @param lines the contacts that the filter lists; {@code filter} names it, "" where all are listed
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
        String hours,
        String hoursInWords,
        List<CountRow> modes,
        List<NumberRow> supportTypes,
        List<Group> activities,
        String activitiesSummary,
        List<CountRow> with,
        String filter,
        String listed,
        List<Line> lines,
        Addresses go) {

    /** A number that opens to the contacts behind it. */
    public record Total(int number, String href) {}

    public record CountRow(String label, Total made, Total attempted, String time) {}

    public record NumberRow(String label, Total contacts) {}

    public record Group(String title, List<NumberRow> rows) {}

    /**
     * One contact.
     *
     * @param href "" where the reader does not reach the family
     * @param tookPart "" where nobody is noted
     */
    public record Line(
            String href,
            String when,
            String who,
            String what,
            String activities,
            String tookPart,
            String length,
            boolean made,
            boolean signed) {}

    /**
     * Where to go from here; "" where there is nothing that way.
     *
     * @param home the family's own page, or the supporter's in the team
     */
    public record Addresses(
            String home,
            String all,
            String previous,
            String previousMonth,
            String next,
            String nextMonth,
            String csv,
            String pdf) {}

    public boolean isEmpty() {
        return made.number() + attempted.number() == 0;
    }

    public boolean ofFamily() {
        return kind.equals(Month.Kind.FAMILY.code());
    }

    public static MonthPage of(Month month, MonthFilter filter, MonthWords say) {
        return new Maker(month, filter, say).page();
    }

    /** Puts it together. */
    private record Maker(Month month, MonthFilter filter, MonthWords say, MonthFigures figures, String path) {

        Maker(Month month, MonthFilter filter, MonthWords say) {
            this(month, filter, say, month.figures(), month.kind().path(month.of()) + "/months/" + month.month());
        }

        MonthPage page() {
            var all = figures.all();
            var shown = month.contacts().stream()
                    .filter(contact -> filter.shows(contact, month.kind()))
                    .toList();
            return new MonthPage(
                    month.kind().code(),
                    month.name(),
                    say.spoken().month(month.month()),
                    about(),
                    total(all.made(), MonthFilter.reached(true)),
                    total(all.attempted(), MonthFilter.reached(false)),
                    total(figures.signed(), MonthFilter.signed(true)),
                    total(figures.unsigned(), MonthFilter.signed(false)),
                    Hours.of(all.minutes()).toPlainString(),
                    say.length(all.minutes()),
                    modes(),
                    numbers(say.supportTypes(), _ -> true, figures.bySupportType(), MonthFilter::type),
                    activities(),
                    say.say(
                            "reports.month.activities.count",
                            figures.byActivity().size()),
                    with(),
                    filterInWords(),
                    filter.isAll()
                            ? say.say("reports.month.listed", shown.size())
                            : say.say(
                                    "reports.month.listed.of",
                                    shown.size(),
                                    month.contacts().size()),
                    shown.stream().map(this::line).toList(),
                    addresses());
        }

        private Total total(int number, MonthFilter behind) {
            return new Total(number, behind.href(path));
        }

        private List<String> about() {
            return month.walks().stream()
                    .map(walk -> month.kind() == Month.Kind.FAMILY
                            ? say.say("reports.month.walk", walk.program(), walk.supporterName())
                            : walk.program())
                    .distinct()
                    .toList();
        }

        private List<CountRow> modes() {
            return codes(say.modes(), _ -> true, figures.byMode()).entrySet().stream()
                    .map(mode -> countRow(
                            mode.getValue(),
                            figures.byMode().getOrDefault(mode.getKey(), Count.NONE),
                            MonthFilter.mode(mode.getKey())))
                    .toList();
        }

        private CountRow countRow(String label, Count count, MonthFilter behind) {
            return new CountRow(
                    label,
                    total(count.made(), behind.andReached(true)),
                    total(count.attempted(), behind.andReached(false)),
                    say.length(count.minutes()));
        }

        private List<Group> activities() {
            var list = say.activities();
            var groups = new ArrayList<Group>();
            for (var group : list.groups()) {
                groups.add(new Group(
                        group.title(),
                        numbers(
                                list,
                                code -> group.code().equals(code.group()),
                                known(list, group.code()),
                                MonthFilter::activity)));
            }
            var others = new LinkedHashMap<>(figures.byActivity());
            list.codes().forEach(code -> others.remove(code.code()));
            if (!others.isEmpty())
                groups.add(new Group(
                        say.say("reports.month.activities.other"),
                        numbers(list, _ -> false, others, MonthFilter::activity)));
            return List.copyOf(groups);
        }

        /** The sums of one group of activities. */
        private Map<String, Integer> known(CodeList list, String group) {
            var sums = new LinkedHashMap<String, Integer>();
            figures.byActivity()
                    .forEach((code, number) -> list.code(code)
                            .filter(known -> group.equals(known.group()))
                            .ifPresent(_ -> sums.put(code, number)));
            return sums;
        }

        private List<NumberRow> numbers(
                CodeList list,
                java.util.function.Predicate<Code> which,
                Map<String, Integer> sums,
                Function<String, MonthFilter> behind) {
            return codes(list, which, sums).entrySet().stream()
                    .map(code -> new NumberRow(
                            code.getValue(), total(sums.getOrDefault(code.getKey(), 0), behind.apply(code.getKey()))))
                    .toList();
        }

        /** Every code on offer, so that nothing is told as nothing, and after them any other that was used. */
        private static Map<String, String> codes(
                CodeList list, java.util.function.Predicate<Code> which, Map<String, ?> used) {
            var titles = new LinkedHashMap<String, String>();
            list.codes().stream()
                    .filter(which)
                    .filter(code -> code.inContact() || used.containsKey(code.code()))
                    .forEach(code -> titles.put(code.code(), code.title()));
            used.keySet().forEach(code -> titles.putIfAbsent(code, list.title(code)));
            return titles;
        }

        private List<CountRow> with() {
            var labels = new LinkedHashMap<UUID, String>();
            month.walks()
                    .forEach(walk -> labels.put(
                            month.kind() == Month.Kind.FAMILY ? walk.supporter() : walk.family(),
                            month.kind() == Month.Kind.FAMILY ? walk.supporterName() : walk.caregiver()));
            month.contacts()
                    .forEach(contact -> labels.putIfAbsent(
                            with(contact),
                            month.kind() == Month.Kind.FAMILY ? contact.supporterName() : say.caregiverOf(contact)));
            var sums = MonthFigures.by(month.contacts(), this::with);
            return labels.entrySet().stream()
                    .map(one -> countRow(
                            one.getValue(),
                            sums.getOrDefault(one.getKey(), Count.NONE),
                            MonthFilter.with(one.getKey())))
                    .sorted(Comparator.comparing(CountRow::label, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        }

        private UUID with(Month.Contact contact) {
            return month.kind() == Month.Kind.FAMILY ? contact.supporter() : contact.family();
        }

        private String filterInWords() {
            var words = new ArrayList<String>();
            if (filter.reached() != null)
                words.add(say.say(filter.reached() ? "reports.filter.reached" : "reports.filter.tried"));
            if (filter.signed() != null)
                words.add(say.say(filter.signed() ? "reports.filter.signed" : "reports.filter.unsigned"));
            if (filter.mode() != null) words.add(say.modes().title(filter.mode()));
            if (filter.type() != null) words.add(say.supportTypes().title(filter.type()));
            if (filter.activity() != null) words.add(say.activities().title(filter.activity()));
            if (filter.with() != null) words.add(nameOf(filter.with()));
            return String.join(say.say("reports.between"), words);
        }

        private String nameOf(UUID with) {
            return Optional.of(month.walks().stream()
                            .filter(walk ->
                                    with.equals(month.kind() == Month.Kind.FAMILY ? walk.supporter() : walk.family()))
                            .map(walk -> month.kind() == Month.Kind.FAMILY ? walk.supporterName() : walk.caregiver()))
                    .flatMap(java.util.stream.Stream::findFirst)
                    .or(() -> month.contacts().stream()
                            .filter(contact -> with.equals(with(contact)))
                            .map(contact -> month.kind() == Month.Kind.FAMILY
                                    ? contact.supporterName()
                                    : say.caregiverOf(contact))
                            .findFirst())
                    .orElse("");
        }

        private Line line(Month.Contact contact) {
            return new Line(
                    contact.inReach() ? "/contacts/" + contact.id() : "",
                    say.momentOf(contact),
                    month.kind() == Month.Kind.FAMILY ? contact.supporterName() : say.caregiverOf(contact),
                    say.whatOf(contact),
                    say.activitiesOf(contact),
                    contact.tookPart().isEmpty() ? "" : say.say("reports.month.took-part", contact.tookPart()),
                    contact.made() ? say.length(contact.minutes()) : say.say("reports.month.was-tried"),
                    contact.made(),
                    contact.signed());
        }

        private Addresses addresses() {
            var home = month.kind() == Month.Kind.FAMILY ? month.kind().path(month.of()) : "/team/" + month.of();
            var previous = month.month().minusMonths(1);
            var next = month.month().plusMonths(1);
            var isLast = !month.month().isBefore(YearMonth.from(say.today()));
            return new Addresses(
                    home,
                    MonthFilter.ALL.href(path),
                    address(previous),
                    say.spoken().month(previous),
                    isLast ? "" : address(next),
                    isLast ? "" : say.spoken().month(next),
                    path + ".csv",
                    path + ".pdf");
        }

        private String address(YearMonth other) {
            return month.kind().path(month.of()) + "/months/" + other;
        }
    }
}
