package org.alongside.field;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.alongside.field.TeamStore.Carried;
import org.alongside.field.TeamStore.Named;
import org.alongside.field.TeamStore.Need;
import org.alongside.platform.web.Choice;
import org.alongside.rhythm.Kept;
import org.alongside.workforce.Away;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The team, every word ready.
 *
 * @param everyone whether it is the whole agency, so that there are places to choose from and families without a supporter
 * @param sorts what the list can go by; none where the team is too large
 * @param more the address of the next supporters; "" where these are all
 */
public record TeamPage(
        boolean everyone,
        String sentence,
        List<Choice> places,
        List<Choice> days,
        List<Choice> sorts,
        List<Column> columns,
        List<Row> rows,
        String more,
        List<Waiting> waiting,
        String moreWaiting) {
    /** Of periods that ended in so many days it is told how many were kept. */
    static final int RHYTHM_DAYS = 30;

    /** What was asked for: a program or site, how long unseen, in which order. */
    record Asked(String place, int days, Sort sort) {
        static final Asked NOTHING = new Asked("", 14, Sort.NEEDS);

        /** The id in {@code place}, if it is of this kind; null for none or a mended address. */
        @Nullable
        UUID placeOf(String kind) {
            if (!place.startsWith(kind + ":")) return null;
            try {
                return UUID.fromString(place.substring(kind.length() + 1));
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        String href(Sort other) {
            return address().queryParam("sort", other.code()).encode().toUriString();
        }

        String next(TeamStore.Named last) {
            return address()
                    .queryParam("sort", sort.code())
                    .queryParam("from", "{name}")
                    .queryParam("after", last.id())
                    .encode()
                    .buildAndExpand(last.name())
                    .toUriString();
        }

        private UriComponentsBuilder address() {
            var address = UriComponentsBuilder.fromPath("/team").queryParam("days", days);
            if (!place.isEmpty() && (placeOf("program") != null || placeOf("site") != null))
                address.queryParam("place", place);
            return address;
        }
    }

    /** What the list goes by: everything that waits, or one kind of it, the most first; or the name. */
    enum Sort {
        NEEDS(most(Need::all)),
        NAME((one, other) -> 0),
        UNSIGNED(most(Need::unsigned)),
        OVERDUE(most(Need::overdue)),
        KEPT(most(Need::kept)),
        UNSEEN(most(Need::unseen));

        private final Comparator<Need> order;

        Sort(Comparator<Need> order) {
            this.order = order;
        }

        private static Comparator<Need> most(ToIntFunction<Need> of) {
            return Comparator.comparingInt(of).reversed();
        }

        static Sort of(String code) {
            return Arrays.stream(values())
                    .filter(sort -> sort.code().equals(code))
                    .findFirst()
                    .orElse(NEEDS);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        Comparator<Need> order() {
            return order;
        }
    }

    record Read(
            Team team,
            Map<UUID, Carried> carried,
            Map<UUID, Kept> kept,
            List<Away> away,
            TeamCare care,
            List<TeamStore.Waiting> waiting,
            List<Choice> places) {}

    /** @param href where the list goes by it; "" where it does not */
    public record Column(String title, String href, boolean sorted, boolean name) {
        /** As {@code aria-sort} has it; null where the list is not sorted by it. */
        public @Nullable String direction() {
            return sorted ? name ? "ascending" : "descending" : null;
        }
    }

    /**
     * One supporter. Cells stand in the order of the columns after the name.
     *
     * @param notes who is away and who covers, and when it may be good to ask how they are
     */
    public record Row(String href, String name, List<Note> notes, List<Cell> cells) {}

    public record Note(String words, String tone) {}

    /**
     * @param href where it can be seen to; "" for nowhere
     * @param none whether there is nothing to say where room is short
     * @param care whether somebody should have a look
     */
    public record Cell(String label, String words, String href, boolean none, boolean care) {}

    public record Waiting(String href, String who, String what) {}

    static TeamPage of(Read read, TeamStore.Scope scope, Asked asked, int waitingShown, ContactWords say) {
        var team = read.team();
        var sort = team.isRanked() ? asked.sort() : Sort.NAME;
        var columns = columns(asked, sort, team.isRanked(), say);
        return new TeamPage(
                scope.everyone(),
                sentence(read, scope, say),
                picked(read.places(), asked.place()),
                days(asked.days(), say),
                team.isRanked() ? sorts(sort, say) : List.of(),
                columns,
                team.shown().stream()
                        .filter(one -> read.carried().containsKey(one.id()))
                        .map(one -> row(one, read, columns, say))
                        .toList(),
                team.more() ? asked.next(team.shown().getLast()) : "",
                read.waiting().stream()
                        .limit(waitingShown)
                        .map(one -> waiting(one, say))
                        .toList(),
                read.waiting().size() > waitingShown ? say.say("field.team.waiting.more", waitingShown) : "");
    }

    private static List<Choice> sorts(Sort sorted, ContactWords say) {
        return Arrays.stream(Sort.values())
                .map(sort -> Choice.of(sort.code(), say.say("field.team.sort." + sort.code()), sort == sorted))
                .toList();
    }

    private static List<Column> columns(Asked asked, Sort sorted, boolean ranked, ContactWords say) {
        return Stream.of(
                        column("name", Sort.NAME, asked, sorted, ranked, say),
                        column("load", null, asked, sorted, ranked, say),
                        new Column(say.say("field.team.column.rhythm", RHYTHM_DAYS), "", false, false),
                        new Column(
                                say.say("field.team.column.unseen", asked.days()),
                                ranked ? asked.href(Sort.UNSEEN) : "",
                                sorted == Sort.UNSEEN,
                                false),
                        column("unsigned", Sort.UNSIGNED, asked, sorted, ranked, say),
                        column("overdue", Sort.OVERDUE, asked, sorted, ranked, say),
                        column("kept", Sort.KEPT, asked, sorted, ranked, say),
                        column("review", null, asked, sorted, ranked, say),
                        column("week", null, asked, sorted, ranked, say),
                        column("last", null, asked, sorted, ranked, say))
                .toList();
    }

    private static Column column(
            String code, @Nullable Sort sort, Asked asked, Sort sorted, boolean ranked, ContactWords say) {
        return new Column(
                say.say("field.team.column." + code),
                sort != null && ranked ? asked.href(sort) : "",
                sort == sorted,
                sort == Sort.NAME);
    }

    private static Waiting waiting(TeamStore.Waiting one, ContactWords say) {
        var since = one.lastWalked() == null
                ? say.say("field.team.waiting.enrolled", one.program(), one.enrolledOn())
                : say.say("field.team.waiting.left", one.program(), one.lastWalked());
        return new Waiting("/families/" + one.family(), one.caregiver(), since);
    }

    private static String sentence(Read read, TeamStore.Scope scope, ContactWords say) {
        var team = read.team();
        if (team.size() == 0) return say.say(scope.everyone() ? "field.team.none.manager" : "field.team.none");
        if (!team.isRanked()) return say.say("field.team.large");
        var waiting =
                team.needs().values().stream().filter(need -> need.all() > 0).count();
        return say.say("field.team.sentence", team.size(), waiting);
    }

    private static List<Choice> picked(List<Choice> choices, String value) {
        return choices.stream()
                .map(choice ->
                        Choice.of(choice.value(), choice.label(), choice.value().equals(value)))
                .toList();
    }

    private static List<Choice> days(int asked, ContactWords say) {
        return java.util.stream.IntStream.of(7, 14, 30, 60, asked)
                .sorted()
                .distinct()
                .mapToObj(days -> Choice.of(Integer.toString(days), say.say("field.team.days", days), days == asked))
                .toList();
    }

    private static Row row(Named one, Read read, List<Column> columns, ContactWords say) {
        var need = read.team().of(one);
        var carried = requireNonNull(read.carried().get(one.id()));
        var href = "/team/" + one.id();
        var cells = List.of(
                load(columns.get(1).title(), carried, say),
                rhythm(columns.get(2).title(), read.kept().get(one.id()), href + "#work", say),
                number(columns.get(3), carried.unseen(), href + "#families", say),
                number(columns.get(4), need.unsigned(), href + "#recent", say),
                number(columns.get(5), need.overdue(), href, say),
                number(columns.get(6), need.kept(), "#scope", say),
                number(columns.get(7), carried.review(), href + "/review", say),
                week(columns.get(8).title(), carried, say),
                last(columns.get(9).title(), carried.lastOn(), say));
        return new Row(href, one.name(), notes(one, carried, read, say), cells);
    }

    private static List<Note> notes(Named one, Carried carried, Read read, ContactWords say) {
        var absent = read.away().stream()
                .filter(away -> away.supporter().equals(one.id()))
                .map(away -> new Note(
                        say.say(
                                "field.team.away",
                                away.coverName(),
                                say.spoken().dayWithin(away.untilOn(), say.today())),
                        "note"));
        var covers = read.away().stream()
                .filter(away -> away.cover().equals(one.id()))
                .map(away -> new Note(
                        say.say(
                                "field.team.covers",
                                away.supporterName(),
                                say.spoken().dayWithin(away.untilOn(), say.today())),
                        "note"));
        var asks = read.care().prompts(carried, say.today()).stream()
                .map(prompt -> new Note(ask(prompt, carried, say), "good"));
        return Stream.of(absent, covers, asks).flatMap(notes -> notes).toList();
    }

    private static String ask(TeamCare.Prompt prompt, Carried carried, ContactWords say) {
        return switch (prompt) {
            case HARD -> say.say("field.team.ask.hard", carried.hard());
            case LATE -> say.say("field.team.ask.late", carried.late());
            case MUCH -> say.say("field.team.ask.much", say.spoken().minutes(carried.minutes()));
            case ALONE ->
                carried.supervisedOn() == null
                        ? say.say("field.team.ask.alone.never", say.spoken().minutes(carried.minutes()))
                        : say.say(
                                "field.team.ask.alone",
                                say.spoken().minutes(carried.minutes()),
                                say.spoken().dayWithin(carried.supervisedOn(), say.today()));
        };
    }

    /** "8.5 of 15": what their families weigh, and the limit where there is one. */
    private static Cell load(String label, Carried carried, ContactWords say) {
        var weight = carried.load().stripTrailingZeros().toPlainString();
        var limit = carried.caseloadLimit();
        var words = limit == null ? weight : say.say("field.team.load", weight, limit);
        boolean over = limit != null && carried.load().compareTo(BigDecimal.valueOf(limit)) > 0;
        return new Cell(label, words, "", false, over);
    }

    /** "12 of 14, 1 missed, 1 tried"; nothing where no program of their families expects anything. */
    private static Cell rhythm(String label, @Nullable Kept kept, String href, ContactWords say) {
        if (kept == null || kept.expected() == 0)
            return new Cell(label, say.say("field.team.rhythm.none"), "", true, false);
        var words = say.say("field.team.rhythm", kept.kept(), kept.expected(), kept.missed(), kept.attempted());
        return new Cell(label, words, href, false, false);
    }

    private static Cell week(String label, Carried carried, ContactWords say) {
        var words = carried.madeThisWeek() == 0
                ? say.spoken().number(0)
                : say.say(
                        "field.team.work", carried.madeThisWeek(), say.spoken().minutes(carried.minutesThisWeek()));
        return new Cell(label, words, "", false, false);
    }

    private static Cell number(Column column, int number, String href, ContactWords say) {
        return new Cell(column.title(), say.spoken().number(number), number > 0 ? href : "", number == 0, number > 0);
    }

    private static Cell last(String label, @Nullable LocalDate on, ContactWords say) {
        var words = on == null ? say.say("field.team.never") : say.spoken().day(on, say.today());
        return new Cell(label, words, "", false, on == null);
    }
}
