package org.alongside.interop;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.interop.Import.State;
import org.alongside.interop.ImportRowStore.Before;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.Ids;
import org.alongside.platform.db.Role;
import org.alongside.platform.jobs.Job;
import org.alongside.platform.jobs.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Does the long work of an import: judging, writing, undoing. Some thousand rows at a time, each time in a transaction of its
 * own that also notes how far it came; so it can break off anywhere, and goes on from there when it is started again.
 */
@Component
class RunImport {
    static final String JOB = "import";
    private static final Logger log = LoggerFactory.getLogger(RunImport.class);
    private static final int ROWS_AT_ONCE = 4000;

    private final Db db;
    private final Ids ids;
    private final Clock clock;
    private final ImportStore store;
    private final ImportRowStore rows;
    private final KnownStore known;
    private final RecordStore records;
    private final UndoImport undo;
    private final Vocabularies vocabularies;
    private final ObjectProvider<Jobs> jobs;

    RunImport(
            Db db,
            Ids ids,
            Clock clock,
            ImportStore store,
            ImportRowStore rows,
            KnownStore known,
            RecordStore records,
            UndoImport undo,
            Vocabularies vocabularies,
            ObjectProvider<Jobs> jobs) {
        this.db = db;
        this.ids = ids;
        this.clock = clock;
        this.store = store;
        this.rows = rows;
        this.known = known;
        this.records = records;
        this.undo = undo;
        this.vocabularies = vocabularies;
        this.jobs = jobs;
    }

    @Configuration
    static class AsAJob {
        @Bean
        Job importJob(RunImport run) {
            return Job.onRequest(JOB, run::now);
        }
    }

    /** Asks for the work to be done, within the transaction at work. */
    void soon(UUID id) {
        jobs.ifAvailable(waiting -> waiting.start(JOB, id));
    }

    /** Does what the state of the import asks for, to its end. Repeating it changes nothing. */
    void now(UUID id) {
        var owner = db.keeper(() -> store.owner(id)).orElse(null);
        if (owner == null) return;
        var actor =
                new Actor(owner.by(), owner.agency(), EnumSet.of(Role.SYSTEM), "Import", ZoneId.of(owner.zone()), null);
        try {
            work(actor, id);
        } catch (RuntimeException e) {
            log.error("Import {} broke off", id, e);
            db.as(actor, () -> store.broke(id, e.getClass().getSimpleName()));
        }
    }

    private void work(Actor actor, UUID id) {
        var one = db.read(actor, () -> store.find(id)).orElseThrow();
        switch (one.state()) {
            case JUDGING -> judgeAll(actor, one);
            case WRITING -> writeAll(actor, one);
            case UNDOING -> undo.all(actor, one);
            case MAPPING, JUDGED, DONE, UNDONE, DISCARDED -> {}
        }
    }

    private Judge judge(Actor actor, Import one, Seen seen) {
        var words = db.read(actor, () -> vocabularies.of(actor).with(known.ownLists()));
        var reader =
                new RowReader(one.kind(), one.plan(), one.columns().size(), words, actor.zone(), actor.today(clock));
        return new Judge.Bench(reader, known, ids::next, seen).judge(one.kind());
    }

    /** From the first row each time: what earlier rows will make counts for later ones. */
    private void judgeAll(Actor actor, Import one) {
        var judge = judge(actor, one, Seen.inOrder());
        db.as(actor, () -> store.enter(one.id(), State.JUDGING));
        int after = 0;
        while (true) {
            int from = after;
            var batch = db.read(actor, () -> rows.after(one.id(), from, ROWS_AT_ONCE)).stream()
                    .map(row -> new SheetRow(row.number(), row.cells(), null, null))
                    .toList();
            if (batch.isEmpty()) break;
            var verdicts = db.read(actor, () -> judge.judge(batch));
            after = batch.getLast().number();
            int reached = after;
            boolean goOn = db.as(actor, () -> {
                if (store.lock(one.id()).orElseThrow().state() != State.JUDGING) return false;
                rows.judged(one.id(), verdicts);
                store.reached(one.id(), reached, batch.size());
                return true;
            });
            if (!goOn) return;
        }
        db.as(actor, () -> {
            store.count(one.id());
            store.enter(one.id(), State.JUDGED);
        });
    }

    /** Judges again what is to be written, against what is there now, and writes it in the same transaction. */
    private void writeAll(Actor actor, Import one) {
        var judge = judge(actor, one, Seen.inOrder());
        while (writeSome(actor, one.id(), judge)) {}
        db.as(actor, () -> {
            store.count(one.id());
            store.enter(one.id(), State.DONE);
            store.finished(one.id());
        });
    }

    private boolean writeSome(Actor actor, UUID id, Judge judge) {
        return db.as(actor, () -> {
            var now = store.lock(id).orElseThrow();
            if (now.state() != State.WRITING) return false;
            var batch = rows.toWrite(id, now.reachedRow(), ROWS_AT_ONCE);
            if (batch.isEmpty()) return false;
            var judged = judge.judge(batch);
            var writes = judged.stream().flatMap(row -> row.writes().stream()).toList();
            var versions = records.write(actor, id, now.plan().signed(), writes);
            rows.remember(id, before(judged, versions));
            rows.judged(id, judged);
            store.reached(id, batch.getLast().number(), batch.size());
            return true;
        });
    }

    private static Map<Integer, List<Before>> before(List<Judged> rows, Map<UUID, Integer> versions) {
        var before = new HashMap<Integer, List<Before>>();
        for (var row : rows) {
            var changed = new ArrayList<Before>();
            for (var write : row.writes()) {
                var version = versions.get(write.id());
                if (!write.isNew() && version != null) {
                    changed.add(new Before(write.table().name(), write.id(), version, write.before()));
                }
            }
            if (!changed.isEmpty()) before.put(row.row(), changed);
        }
        return before;
    }

    /** Changes cells of a row that was judged, and judges it again. */
    void mend(Actor actor, UUID id, int number, List<String> cells) {
        var program = actor.asProgram();
        var one = db.read(actor, () -> store.find(id)).orElseThrow();
        var judge = judge(program, one, rows.seen(id, number));
        db.as(program, () -> {
            if (store.lock(id).orElseThrow().state() != State.JUDGED) return;
            if (rows.lock(id, number).isEmpty()) return;
            rows.mend(id, number, cells);
            rows.judged(id, judge.judge(List.of(new SheetRow(number, cells, null, null))));
            store.count(id);
        });
    }
}
