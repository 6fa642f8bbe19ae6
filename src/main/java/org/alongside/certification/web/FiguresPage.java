package org.alongside.certification.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alongside.certification.Figures;
import org.alongside.certification.Figures.Cell;
import org.alongside.credentials.Only;
import org.alongside.platform.definitions.CodeList;
import org.alongside.platform.words.Words;
import org.alongside.standards.Requirements;
import org.alongside.standards.Standard;

/**
 * Figures as tables, every word ready: the same on the page, as CSV and on paper.
 *
 * @param counted when, and of how many people
 * @param note what else one has to know; "" for nothing
 */
public record FiguresPage(
        String title, String what, String counted, String note, String address, String hidden, List<Table> tables) {

    /** @param code its name in files */
    public record Table(String code, String title, String what, String column, List<Row> rows) {

        /** Whether a picture says more than the numbers: there are several rows, not too many, and something to compare. */
        public boolean hasPicture() {
            return rows.size() > 1
                    && rows.size() <= MOST_BARS
                    && rows.stream().filter(row -> row.people() > 0).count() > 1;
        }

        /** How long the bar of a row is, of 100 for the largest. */
        public int length(Row row) {
            int most = rows.stream().mapToInt(Row::people).max().orElse(0);
            return most == 0 ? 0 : Math.round(100f * row.people() / most);
        }
    }

    /**
     * @param people 0 where they are not shown
     * @param number as a word where it is not shown; {@code href} to the people, "" where the reader may not see them
     */
    public record Row(String label, int people, String number, String href) {}

    private static final int MOST_BARS = 12;

    /** The lists that codes are named by. */
    record Lists(Map<String, Standard> standards, CodeList counties, CodeList languages, CodeList training) {}

    private static final List<String> STANDINGS =
            List.of("certified", "candidate", "suspended", "lapsed", "inactive", "revoked", "none", "no-standard");
    private static final List<String> STATES = List.of("valid", "suspended", "lapsed", "inactive", "revoked");

    static FiguresPage of(Figures figures, Lists lists, String at, Words words) {
        var say = new Say(figures, lists, words);
        return new FiguresPage(
                words.say(figures.network() ? "certification.figures.network" : "certification.figures"),
                words.say(figures.network() ? "certification.figures.network.what" : "certification.figures.what"),
                words.say("certification.figures.counted", at),
                say.note(),
                figures.network() ? "/figures/network" : "/figures",
                words.say("certification.figures.hidden-rule", figures.fewest()),
                figures.network() ? say.network() : say.agency());
    }

    private record Say(Figures figures, Lists lists, Words words) {
        String note() {
            if (figures.due() > 0) return words.say("certification.figures.due", figures.due());
            return figures.network() && isOfFew() ? words.say("certification.figures.few", figures.fewest()) : "";
        }

        List<Table> agency() {
            var tables = new ArrayList<Table>();
            tables.add(table(
                    "standing",
                    STANDINGS.stream()
                            .map(code -> row(standing(code), figures.count("standing", code), Only.of(code)))
                            .toList()));
            tables.add(table("step", rows(figures.table("step", true), this::step)));
            tables.add(applications("/applications"));
            tables.add(table(
                    "ending",
                    Stream.of("30", "60", "90")
                            .map(days -> row(
                                    words.say("certification.figures.within", days),
                                    figures.count("ending", days),
                                    Only.of("ending-" + days)))
                            .toList()));
            tables.add(table(
                    "short",
                    List.of(
                            row(
                                    words.say("certification.figures.short.supervision"),
                                    figures.count("short", "supervision"),
                                    Only.of(Only.SHORT_OF_SUPERVISION.code())),
                            row(
                                    words.say("certification.figures.short.continuing-education"),
                                    figures.count("short", "continuing-education"),
                                    Only.of(Only.SHORT_OF_EDUCATION.code())),
                            row(
                                    words.say("certification.figures.short.in-90"),
                                    figures.count("short", "in-90"),
                                    Only.of(Only.SHORT_IN_90.code())))));
            tables.addAll(described());
            tables.add(table("training", training(true)));
            return List.copyOf(tables);
        }

        List<Table> network() {
            var tables = new ArrayList<Table>();
            tables.add(table(
                    "register",
                    STATES.stream()
                            .map(code -> row(
                                    words.say("credentials.state." + code),
                                    figures.count("register", code),
                                    "/certifying/certificates"))
                            .toList()));
            tables.add(table(
                    "ending",
                    Stream.of("30", "60", "90")
                            .map(days -> row(
                                    words.say("certification.figures.within", days),
                                    figures.count("register-ending", days),
                                    "/certifying/certificates"))
                            .toList()));
            tables.add(applications("/certifying"));
            if (isOfFew()) return List.copyOf(tables);
            tables.add(table("step", rows(figures.table("way", false), this::step)));
            tables.add(table(
                    "short",
                    rows(figures.table("short", false), code -> words.say("certification.figures.short." + code))));
            tables.addAll(described());
            tables.add(table("training", training(false)));
            return List.copyOf(tables);
        }

        /** Too few people, or too few whom the register does not name already: whatever is counted would tell of them. */
        private boolean isOfFew() {
            int way = figures.counts().stream()
                    .filter(count -> count.what().equals("way"))
                    .mapToInt(Figures.Count::people)
                    .sum();
            return figures.people() < figures.fewest() || way > 0 && way < figures.fewest();
        }

        private Table applications(String href) {
            return table(
                    "application",
                    Stream.of("applied", "under-review")
                            .map(code -> row(
                                    words.say("certification.figures." + code),
                                    figures.count("application", code),
                                    href))
                            .toList());
        }

        /** What is told of people, never whose it is. */
        private List<Table> described() {
            return List.of(
                    table(
                            "peer-kind",
                            rows(
                                    figures.table("peer-kind", false),
                                    code -> words.say("certification.figures.kind." + code.replace(' ', '-')))),
                    table("county", rows(figures.table("county", false), lists.counties()::title)),
                    table("language", rows(figures.table("language", false), lists.languages()::title)),
                    table("need", rows(figures.table("need", false), code -> words.say("credentials.need." + code))));
        }

        /** In the order of the list, the standards nobody was trained in too. */
        private List<Row> training(boolean peopleMayBeSeen) {
            var cells = figures.table("training", peopleMayBeSeen);
            return lists.training().codes().stream()
                    .map(code -> cells.stream()
                            .filter(cell -> cell.code().equals(code.code()))
                            .findFirst()
                            .orElseGet(() -> new Cell(code.code(), 0, false)))
                    .sorted(Comparator.comparing((Cell cell) -> cell.hidden()).thenComparing(Cell::people))
                    .map(cell -> new Row(lists.training().title(cell.code()), cell.people(), number(cell), ""))
                    .toList();
        }

        private List<Row> rows(List<Cell> cells, Function<String, String> label) {
            return cells.stream()
                    .map(cell -> new Row(label.apply(cell.code()), cell.people(), number(cell), ""))
                    .toList();
        }

        private Row row(String label, int people, Optional<Only> only) {
            return row(
                    label, people, only.map(is -> "/standing?only=" + is.code()).orElse(""));
        }

        private Row row(String label, int people, String href) {
            return new Row(label, people, Integer.toString(people), people == 0 ? "" : href);
        }

        private String number(Cell cell) {
            return cell.hidden() ? words.say("certification.figures.hidden") : Integer.toString(cell.people());
        }

        private Table table(String code, List<Row> rows) {
            return new Table(
                    code,
                    words.say("certification.figures.table." + code),
                    words.say("certification.figures.table." + code + ".what"),
                    words.say("certification.figures.column."
                            + (code.equals("application")
                                    ? "applications"
                                    : code.startsWith("register") ? "certificates" : "people")),
                    rows);
        }

        private String standing(String code) {
            return words.say(code.equals("no-standard") ? "credentials.no-standard" : "credentials.standing." + code);
        }

        /** Standard and requirement, as the database tells them; neither for who has everything. */
        private String step(String code) {
            if (code.isEmpty()) return words.say("certification.figures.ready");
            if (code.equals("none")) return words.say("credentials.standing.none");
            var parts = code.split(" ");
            var standard = lists.standards().get(parts[0]);
            return words.say(
                    "certification.figures.step",
                    Requirements.title(parts[1], words),
                    standard == null ? parts[0] : standard.title());
        }
    }
}
