package org.alongside.field;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.alongside.field.TeamStore.Member;
import org.alongside.platform.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The team, every word ready.
 *
 * @param everyone whether it is the whole agency, so that there are places to choose from and families without a supporter
 * @param more the address of the next supporters by name; "" where these are all
 */
public record TeamPage(
        boolean everyone,
        String sentence,
        List<Choice> places,
        List<Choice> days,
        String sort,
        List<Column> columns,
        List<Row> rows,
        String more,
        List<Waiting> waiting,
        String moreWaiting) {

    /** What was asked for: a program or site, how long unseen, in which order. */
    record Asked(String place, int days, Sort sort) {
        static final Asked NOTHING = new Asked("", 14, Sort.NAME);

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

        String next(Member last) {
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

    /** By name, or by what needs a look: the most first. */
    enum Sort {
        NAME(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER)),
        FAMILIES(most(Member::families)),
        WEEK(most(Member::minutesThisWeek)),
        MONTH(most(Member::minutesThisMonth)),
        LAST(Comparator.comparing(Member::lastOn, Comparator.nullsFirst(Comparator.naturalOrder()))),
        UNSIGNED(most(Member::unsigned)),
        OVERDUE(most(Member::overdue)),
        UNSEEN(most(Member::unseen));

        private final Comparator<Member> order;

        Sort(Comparator<Member> order) {
            this.order = order;
        }

        private static Comparator<Member> most(java.util.function.ToIntFunction<Member> of) {
            return Comparator.comparingInt(of).reversed();
        }

        static Sort of(String code) {
            return Arrays.stream(values())
                    .filter(sort -> sort.code().equals(code))
                    .findFirst()
                    .orElse(NAME);
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        Comparator<Member> order() {
            return order.thenComparing(Member::name, String.CASE_INSENSITIVE_ORDER);
        }
    }

    record Read(List<Member> members, List<TeamStore.Waiting> waiting, List<Choice> places) {}

    /** A heading that sorts. */
    public record Column(String code, String title, String href, boolean sorted) {
        /** As {@code aria-sort} has it; null where the list is not sorted by it. */
        public @Nullable String direction() {
            if (!sorted) return null;
            return code.equals("name") || code.equals("last") ? "ascending" : "descending";
        }
    }

    /** One supporter. Cells stand in the order of the columns after the name. */
    public record Row(String href, String name, List<Cell> cells) {}

    /**
     * @param small what stands beneath, "" for nothing
     * @param none whether there is nothing to say where room is short
     * @param care whether somebody should have a look
     */
    public record Cell(String label, String words, String small, boolean none, boolean care) {}

    public record Waiting(String href, String who, String what) {}

    static TeamPage of(Read read, TeamStore.Scope scope, Asked asked, int waitingShown, ContactWords say) {
        var members =
                read.members().stream().limit(TeamController.MEMBERS_SHOWN).toList();
        var more = read.members().size() > members.size() ? asked.next(members.getLast()) : "";
        var columns = Arrays.stream(Sort.values())
                .map(sort -> new Column(sort.code(), title(sort, asked, say), asked.href(sort), sort == asked.sort()))
                .toList();
        return new TeamPage(
                scope.everyone(),
                sentence(members, scope, more, say),
                picked(read.places(), asked.place()),
                days(asked.days(), say),
                asked.sort().code(),
                columns,
                members.stream()
                        .sorted(asked.sort().order())
                        .map(member -> row(member, columns, say))
                        .toList(),
                more,
                read.waiting().stream()
                        .limit(waitingShown)
                        .map(one -> waiting(one, say))
                        .toList(),
                read.waiting().size() > waitingShown ? say.say("field.team.waiting.more", waitingShown) : "");
    }

    private static Waiting waiting(TeamStore.Waiting one, ContactWords say) {
        var since = one.lastWalked() == null
                ? say.say("field.team.waiting.enrolled", one.program(), one.enrolledOn())
                : say.say("field.team.waiting.left", one.program(), one.lastWalked());
        return new Waiting("/families/" + one.family(), one.caregiver(), since);
    }

    private static String title(Sort sort, Asked asked, ContactWords say) {
        return sort == Sort.UNSEEN
                ? say.say("field.team.column.unseen", asked.days())
                : say.say("field.team.column." + sort.code());
    }

    private static String sentence(List<Member> members, TeamStore.Scope scope, String more, ContactWords say) {
        if (members.isEmpty()) return say.say(scope.everyone() ? "field.team.none.manager" : "field.team.none");
        if (!more.isEmpty()) return say.say("field.team.first", members.size());
        var quiet =
                members.stream().filter(member -> member.madeThisWeek() == 0).count();
        return say.say("field.team.sentence", members.size(), quiet);
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

    private static Row row(Member member, List<Column> columns, ContactWords say) {
        var cells = Arrays.stream(Sort.values())
                .skip(1)
                .map(sort -> cell(sort, member, columns.get(sort.ordinal()).title(), say))
                .toList();
        return new Row("/team/" + member.id(), member.name(), cells);
    }

    private static Cell cell(Sort sort, Member member, String label, ContactWords say) {
        return switch (sort) {
            case NAME -> throw new IllegalArgumentException("The name is no cell.");
            case FAMILIES -> number(label, member.families(), false, say);
            case WEEK -> work(label, member.madeThisWeek(), member.minutesThisWeek(), say);
            case MONTH -> work(label, member.madeThisMonth(), member.minutesThisMonth(), say);
            case LAST -> last(label, member.lastOn(), say);
            case UNSIGNED -> number(label, member.unsigned(), true, say);
            case OVERDUE -> number(label, member.overdue(), true, say);
            case UNSEEN -> number(label, member.unseen(), true, say);
        };
    }

    private static Cell number(String label, int number, boolean careIfAny, ContactWords say) {
        return new Cell(label, say.spoken().number(number), "", careIfAny && number == 0, careIfAny && number > 0);
    }

    private static Cell work(String label, int made, int minutes, ContactWords say) {
        return new Cell(
                label, say.spoken().number(made), made == 0 ? "" : say.spoken().minutes(minutes), false, false);
    }

    private static Cell last(String label, @Nullable LocalDate on, ContactWords say) {
        var words = on == null ? say.say("field.team.never") : say.spoken().day(on, say.today());
        return new Cell(label, words, "", false, on == null);
    }
}
