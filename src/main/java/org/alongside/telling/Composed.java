package org.alongside.telling;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.consents.Decided;
import org.alongside.consents.Item;
import org.alongside.reports.By;
import org.alongside.reports.Month;
import org.alongside.reports.MonthFigures;
import org.alongside.results.TestResult;
import org.alongside.telling.ReportKind.Section;
import org.alongside.telling.ReportKind.Source;

/**
 * A report as it would be made now: what is in, what is out and why, and what it then tells. Pure.
 *
 * @param stands its sections in order
 */
public record Composed(Report report, ReportKind kind, Facts facts, List<Stands> stands, Told told) {

    /**
     * A section.
     *
     * @param whole whether it may be told at all; if not, not even that there is nothing to tell
     * @param pieces of the record, then what the writer wrote, if anything
     */
    public record Stands(Section section, Decided whole, List<Weighed> pieces) {
        Stream<Weighed> in() {
            return pieces.stream().filter(Weighed::isIn);
        }

        /** What the writer may leave out. */
        public List<Weighed> choices() {
            return pieces.stream()
                    .filter(piece -> piece.shared()
                            || section.from().isChosen() && !piece.key().equals(written(section)))
                    .toList();
        }
    }

    /** One thing, and what was decided on it. @param shared whether it is in a supporter's words, marked as to be shared */
    public record Weighed(String key, String line, Decided decided, boolean shared, boolean leftOut) {
        public boolean isIn() {
            return decided.isAllowed() && !leftOut;
        }
    }

    /** SHA-256 of what it tells, in hex. */
    public String sha256() {
        return told.sha256();
    }

    /** What the caregiver wanted to say in it, as they said it last, or "". */
    public String ownWords() {
        return report.ownWords();
    }

    /** Whether it was read with the caregiver as it stands, or has a written reason why not. */
    public boolean isRead() {
        return report.readingOf(sha256()).isPresent();
    }

    /** Without leave to say that somebody takes part, nothing can be told of them. */
    public boolean mayLeave() {
        return stands.stream()
                .filter(one -> one.section().from() == Source.TAKING_PART)
                .allMatch(one -> one.whole().isAllowed());
    }

    /** Whether it tells of a return to use. */
    public boolean tellsHardNews() {
        var positive = facts.results().stream()
                .filter(result -> result.now().isHardNews())
                .map(TestResult::id)
                .toList();
        boolean tellsResult = stands.stream()
                .filter(one -> one.section().from() == Source.TEST_RESULTS)
                .flatMap(Stands::in)
                .anyMatch(piece -> positive.contains(piece.decided().item().id()));
        return tellsResult
                || stands.stream()
                        .filter(one -> one.section().from() == Source.HARD_NEWS)
                        .anyMatch(one -> one.in().findAny().isPresent());
    }

    /** Whether there is hard news in its days, told or not. */
    public boolean knowsHardNews() {
        return facts.holdsHardNews();
    }

    /** All that would leave. */
    List<Item> items() {
        var items = new ArrayList<Item>();
        for (var one : stands) {
            if (!one.whole().isAllowed()) continue;
            items.add(one.whole().item());
            one.in().map(piece -> piece.decided().item()).forEach(items::add);
        }
        return items.stream().distinct().toList();
    }

    /** As they are frozen. */
    Frozen.Sources sources() {
        var contacts = facts.contacts().stream().map(Facts.Noted::month).toList();
        var all = MonthFigures.of(contacts, Month.Kind.FAMILY).all();
        return new Frozen.Sources(
                stands.stream()
                        .flatMap(one -> Stream.concat(
                                Stream.of(source(
                                        one.section(), one.whole(), one.whole().isAllowed())),
                                one.pieces().stream()
                                        .map(piece -> source(
                                                one.section(),
                                                piece.decided(),
                                                one.whole().isAllowed() && piece.isIn()))))
                        .toList(),
                contacts.stream().map(Month.Contact::id).toList(),
                all.made(),
                all.attempted(),
                all.minutes());
    }

    private static Frozen.Source source(Section section, Decided decided, boolean in) {
        var by = decided.decision().by();
        return new Frozen.Source(
                section.id(),
                decided.item().id(),
                decided.item().information().word(),
                in,
                by == null ? "refused" : in ? by : "left-out",
                decided.item().program(),
                decided.item().sud());
    }

    private static String written(Section section) {
        return section.id() + "/" + Pieces.WRITTEN;
    }

    /** What the sections tell, in the words of the pieces. */
    static Told.Part part(Stands one, Pieces pieces) {
        var section = one.section();
        var words = pieces.words();
        if (!one.whole().isAllowed())
            return new Told.Part(
                    section.id(), section.title(), words.say("telling.part.not"), "", List.of(), List.of(), "");
        var written = one.in()
                .filter(piece -> piece.key().equals(written(section)))
                .map(Weighed::line)
                .findFirst()
                .orElse("");
        var told =
                one.in().filter(piece -> !piece.key().equals(written(section))).toList();
        var figures =
                figures(section, told.stream().filter(piece -> !piece.shared()).toList(), pieces);
        boolean counted = section.from() == Source.CONTACTS || section.from() == Source.SUPPORT_TYPES;
        var lines = told.stream()
                .filter(piece -> piece.shared() || !counted)
                .map(Weighed::line)
                .toList();
        boolean nothing = told.isEmpty() && written.isEmpty();
        return new Told.Part(
                section.id(),
                section.title(),
                nothing ? words.say("telling.part.none") : "",
                told.isEmpty() ? "" : section.words(),
                figures,
                lines,
                written);
    }

    private static List<Told.Row> figures(Section section, List<Weighed> told, Pieces pieces) {
        if (told.isEmpty() || section.from() != Source.CONTACTS && section.from() != Source.SUPPORT_TYPES)
            return List.of();
        var in = told.stream().map(piece -> piece.decided().item().id()).toList();
        var figures = figures(in, pieces);
        var words = pieces.words();
        var rows = new ArrayList<Told.Row>();
        if (section.from() == Source.SUPPORT_TYPES) {
            figures.by(By.TYPE)
                    .forEach((type, count) -> rows.add(new Told.Row(
                            pieces.title("support-types", type), words.say("telling.times", count.made()))));
            return List.copyOf(rows);
        }
        rows.add(new Told.Row(
                words.say("telling.made"), words.spoken().number(figures.all().made())));
        rows.add(new Told.Row(
                words.say("telling.tried-only"),
                words.spoken().number(figures.all().attempted())));
        rows.add(new Told.Row(
                words.say("telling.time"), words.spoken().minutes(figures.all().minutes())));
        figures.by(By.MODE)
                .forEach((mode, count) -> rows.add(new Told.Row(
                        pieces.title("modes", mode), words.say("telling.of-mode", count.made(), count.attempted()))));
        return List.copyOf(rows);
    }

    private static MonthFigures figures(List<UUID> in, Pieces pieces) {
        return MonthFigures.of(
                pieces.facts().contacts().stream()
                        .map(Facts.Noted::month)
                        .filter(contact -> in.contains(contact.id()))
                        .toList(),
                Month.Kind.FAMILY);
    }
}
