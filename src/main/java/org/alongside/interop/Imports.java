package org.alongside.interop;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.interop.Import.State;
import org.alongside.interop.reading.Cells;
import org.alongside.interop.reading.ColumnFacts;
import org.alongside.interop.reading.Row;
import org.alongside.interop.reading.Sheet;
import org.alongside.interop.reading.SheetReader;
import org.alongside.interop.reading.UnreadableSheet;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.documents.Csv;
import org.alongside.platform.files.FileKind;
import org.alongside.platform.files.FileStore;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An import from upload to done: the file is read, its columns are mapped, its rows are judged, mended and confirmed, and
 * what was written can be undone. What takes time is asked for here and done by {@link RunImport}.
 *
 * <p>Only administrators import. An administrator sees no family's record; for the rows of a file that they gave us the
 * program looks, and writes, in their name.
 */
@Component
public class Imports {
    private static final int ROWS_AT_ONCE = 5000;
    private static final int LONGEST_NAME = 200;

    private final Db db;
    private final Ids ids;
    private final FileStore files;
    private final ImportStore store;
    private final ImportRowStore rows;
    private final Vocabularies vocabularies;
    private final KnownStore known;
    private final RunImport run;

    Imports(
            Db db,
            Ids ids,
            FileStore files,
            ImportStore store,
            ImportRowStore rows,
            Vocabularies vocabularies,
            KnownStore known,
            RunImport run) {
        this.db = db;
        this.ids = ids;
        this.files = files;
        this.store = store;
        this.rows = rows;
        this.vocabularies = vocabularies;
        this.known = known;
        this.run = run;
    }

    public static boolean mayImport(Actor actor) {
        return actor.is(Role.ADMINISTRATOR);
    }

    /**
     * Reads and keeps a file, and guesses what its columns are.
     *
     * @throws UnreadableSheet if it is no table
     */
    public UUID upload(Actor actor, Kind kind, String fileName, byte[] content) {
        var sheet = SheetReader.read(content, null);
        var file = files.keep(actor, fileName, sheet.tabs().isEmpty() ? FileKind.CSV : FileKind.XLSX, content);
        return begin(actor, kind, file.id(), fileName, sheet);
    }

    private UUID begin(Actor actor, Kind kind, UUID file, String fileName, Sheet sheet) {
        var id = ids.next();
        var name = fileName.strip().isEmpty() ? file.toString() : fileName.strip();
        db.as(actor, () -> {
            store.add(
                    actor,
                    id,
                    file,
                    name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name,
                    kind,
                    sheet);
            readRows(actor, id, kind, sheet);
        });
        return id;
    }

    /**
     * The same file once more, as a new import: after an undo, or for another kind of row in it.
     *
     * @throws UnreadableSheet if it is no table any more
     */
    public Optional<UUID> again(Actor actor, UUID id, Kind kind) {
        var earlier = find(actor, id).orElse(null);
        if (earlier == null) return Optional.empty();
        return files.read(actor, earlier.fileId())
                .map(file -> begin(
                        actor,
                        kind,
                        earlier.fileId(),
                        earlier.fileName(),
                        SheetReader.read(file.content(), earlier.tab())));
    }

    /** Reads another sheet of the workbook instead, while nothing has been confirmed. */
    public void chooseTab(Actor actor, UUID id, String tab) {
        var before = find(actor, id).orElseThrow();
        var sheet = SheetReader.read(
                files.read(actor, before.fileId()).orElseThrow().content(), tab);
        db.as(actor, () -> {
            var now = store.lock(id).orElseThrow();
            if (now.state() != State.MAPPING && now.state() != State.JUDGED) return;
            rows.drop(id);
            store.changeTab(id, sheet);
            store.enter(id, State.MAPPING);
            readRows(actor, id, now.kind(), sheet);
        });
    }

    private void readRows(Actor actor, UUID id, Kind kind, Sheet sheet) {
        var facts = new ArrayList<ColumnFacts>();
        for (int i = 0; i < sheet.headings().size(); i++) facts.add(new ColumnFacts());
        var waiting = new ArrayList<Row>();
        var count = new int[1];
        sheet.eachRow(row -> {
            for (int i = 0; i < facts.size(); i++) facts.get(i).add(row.cells().get(i));
            waiting.add(row);
            count[0]++;
            if (waiting.size() == ROWS_AT_ONCE) {
                rows.add(actor, id, waiting);
                waiting.clear();
            }
        });
        if (!waiting.isEmpty()) rows.add(actor, id, waiting);
        if (count[0] == 0) throw new UnreadableSheet("only-headings");
        var columns = new ArrayList<Column>();
        for (int i = 0; i < facts.size(); i++)
            columns.add(Column.of(sheet.headings().get(i), facts.get(i)));
        var plan = store.lastPlan(kind, sheet.signature(), id).orElseGet(() -> proposed(actor, kind, columns));
        if (plan.order() == null)
            plan = plan.withOrder(Guess.order(plan.columns(), columns).orElse(null));
        store.described(id, columns, count[0], plan);
    }

    /** What the headings and cells suggest; where the agency has one program only, every row is about that. */
    private Plan proposed(Actor actor, Kind kind, List<Column> columns) {
        var plan = Guess.plan(kind, columns, vocabularies.of(actor));
        if (!Field.PROGRAM.isIn(kind) || plan.has(Field.PROGRAM) || kind != Kind.ENROLLMENTS) return plan;
        var programs = known.ownLists()
                .getOrDefault("programs", Vocabulary.Values.NONE)
                .titles()
                .values();
        return programs.size() == 1
                ? plan.withAlways(java.util.Map.of(
                        Field.PROGRAM.code(), programs.iterator().next()))
                : plan;
    }

    public Optional<Import> find(Actor actor, UUID id) {
        return db.read(actor, () -> store.find(id));
    }

    /** The newest first; those before a given one. */
    public List<Import> list(Actor actor, @Nullable UUID before, int limit) {
        return db.read(actor, () -> store.list(before, limit));
    }

    /** The words of this agency, its workers, programs and sites among them. */
    public Vocabulary vocabulary(Actor actor) {
        return db.read(actor, () -> vocabularies.of(actor).with(known.ownLists()));
    }

    /** Keeps a plan without judging by it yet. */
    public void save(Actor actor, UUID id, Plan plan) {
        db.as(actor, () -> {
            var now = store.lock(id).orElseThrow();
            if (now.state() == State.MAPPING || now.state() == State.JUDGED) {
                store.savePlan(id, plan);
                store.enter(id, State.MAPPING);
            }
        });
    }

    /** Has every row judged by this plan: nothing is written but the verdicts. */
    public void check(Actor actor, UUID id, Plan plan) {
        db.as(actor, () -> {
            var now = store.lock(id).orElseThrow();
            if (now.state() != State.MAPPING && now.state() != State.JUDGED) return;
            store.savePlan(id, plan);
            store.enter(id, State.JUDGING);
            run.soon(id);
        });
    }

    /** Rows after one, those of one verdict or all; {@code left} for those that an undo did not put back. */
    public List<ToldRow> rows(Actor actor, UUID id, @Nullable Verdict verdict, boolean left, int after, int limit) {
        return db.read(actor, () -> rows.told(id, verdict, left, after, limit));
    }

    public Optional<ToldRow> row(Actor actor, UUID id, int number) {
        return db.read(actor, () -> rows.told(id, number));
    }

    /** Changes cells of one row, and judges it anew. */
    public void mend(Actor actor, UUID id, int number, List<String> cells) {
        run.mend(actor, id, number, cells.stream().map(Cells::clean).toList());
    }

    /** Has what was judged written. Twice is the same as once. */
    public void confirm(Actor actor, UUID id) {
        db.as(actor, () -> {
            var now = store.lock(id).orElseThrow();
            if (now.state() != State.JUDGED || now.counts().toWrite() == 0) return;
            store.enter(id, State.WRITING);
            store.confirmed(id);
            run.soon(id);
        });
    }

    /** Has everything taken back that the import made or changed. */
    public void undo(Actor actor, UUID id) {
        db.as(actor, () -> {
            var now = store.lock(id).orElseThrow();
            if (now.state() != State.DONE) return;
            store.enter(id, State.UNDOING);
            store.undone(id);
            run.soon(id);
        });
    }

    /** Goes on with work that broke off. */
    public void resume(Actor actor, UUID id) {
        db.as(actor, () -> {
            var now = store.lock(id).orElseThrow();
            if (!now.state().isAtWork()) return;
            store.broke(id, null);
            run.soon(id);
        });
    }

    /** Throws away the rows of an import that nobody confirmed. */
    public void discard(Actor actor, UUID id) {
        db.as(actor, () -> {
            var now = store.lock(id).orElseThrow();
            if (now.state() != State.MAPPING && now.state() != State.JUDGED) return;
            rows.drop(id);
            store.enter(id, State.DISCARDED);
        });
    }

    /** The refused rows as they stand, with a last column that says why: mended, the file can be uploaded again. */
    public void refused(Actor actor, UUID id, Words words, OutputStream out) {
        var one = find(actor, id).orElseThrow();
        db.read(actor, () -> {
            var csv = Csv.to(out);
            var headings = new ArrayList<>(one.headings());
            headings.add(words.say("interop.refused-because"));
            csv.row(headings);
            rows.eachRefused(id, row -> {
                var cells = new ArrayList<>(row.cells());
                while (cells.size() < one.columns().size()) cells.add("");
                cells.add(String.join(
                        " ",
                        row.refusals().stream()
                                .map(refusal -> RefusalWords.say(words, one, refusal))
                                .toList()));
                csv.row(cells);
            });
            csv.close();
            return one;
        });
    }
}
