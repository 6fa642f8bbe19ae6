package org.alongside.interop;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.interop.Import.State;
import org.alongside.interop.reading.DayOrder;
import org.alongside.interop.reading.UnreadableSheet;
import org.alongside.platform.cli.Command;
import org.alongside.platform.db.Actor;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.EmbeddedDatabase;
import org.alongside.platform.db.Installation;
import org.alongside.platform.db.Role;
import org.alongside.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import tools.jackson.core.JacksonException;

/** {@code import}: brings a file in without a browser, while Alongside runs or not. */
@CommandLine.Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads families, enrollments, assignments or contacts from a CSV file or an Excel workbook, and says of every row what would become of it. Writes nothing without --confirm.",
            "Refused rows are written beside the file, with a column that says why; mended, that file can be imported in its turn.",
            "What was imported can be looked at, and undone, on the page Import."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:every row was taken, or is here already",
            "1:some rows were refused, or it broke off",
            "2:wrongly used, or the file cannot be read"
        })
public final class ImportCommand implements Command {
    private static final Words WORDS = Words.english();
    private static final int REFUSALS_SHOWN = 10;

    private final @Nullable Supplier<HikariDataSource> elsewhere;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @CommandLine.Parameters(paramLabel = "FILE", description = "A CSV file or an Excel workbook (.xlsx).")
    private @Nullable Path file;

    @CommandLine.Option(
            names = "--kind",
            required = true,
            paramLabel = "KIND",
            description = "What the rows are: families, enrollments, assignments or contacts.")
    private String kind = "";

    @CommandLine.Option(
            names = "--agency",
            required = true,
            paramLabel = "NAME",
            description = "The agency, by its name.")
    private String agency = "";

    @CommandLine.Option(
            names = "--as",
            required = true,
            paramLabel = "EMAIL",
            description = "The administrator in whose name it is done.")
    private String email = "";

    @CommandLine.Option(
            names = "--map",
            paramLabel = "JSON",
            description =
                    "A file that says what columns and values mean, where guessing is not enough; --show-map writes one to start from.")
    private @Nullable Path map;

    @CommandLine.Option(
            names = "--show-map",
            description = "Prints how the file is understood, as --map takes it, and nothing else.")
    private boolean showMap;

    @CommandLine.Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of the workbook (default: the first).")
    private @Nullable String tab;

    @CommandLine.Option(
            names = "--dates",
            paramLabel = "ORDER",
            description = "month-first or day-first, where 3/4/2026 can be read two ways.")
    private @Nullable String dates;

    @CommandLine.Option(names = "--signed", description = "Contacts come in signed, so that nobody can change them.")
    private boolean signed;

    @CommandLine.Option(
            names = "--dry-run",
            description = "Checks and writes nothing; this is what happens without --confirm, too.")
    private boolean dryRun;

    @CommandLine.Option(names = "--confirm", description = "Writes what was checked.")
    private boolean confirm;

    @CommandLine.Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Folder of the records (default: ALONGSIDE_DATA, or data).")
    private @Nullable Path folder;

    public ImportCommand() {
        this(null);
    }

    /** @param elsewhere a database other than the one that settings name */
    ImportCommand(@Nullable Supplier<HikariDataSource> elsewhere) {
        this.elsewhere = elsewhere;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return checked();
        } catch (Unusable | UnreadableSheet e) {
            err().println(
                            e instanceof UnreadableSheet sheet
                                    ? fileName() + ": " + WORDS.say("interop.unreadable." + sheet.why(), sheet.args())
                                    : e.getMessage());
            return 2;
        }
    }

    private int checked() throws IOException, Unusable {
        var what = Kind.of(kind).orElseThrow(() -> new Unusable(WORDS.say("interop.command.kind", kind)));
        if (dryRun && confirm) throw new Unusable(WORDS.say("interop.command.both"));
        var path = Objects.requireNonNull(file);
        if (!Files.isReadable(path)) throw new Unusable(WORDS.say("interop.command.no-file", path.toString()));
        var content = Files.readAllBytes(path);
        if (elsewhere != null) return in(elsewhere.get(), what, content);
        var url = System.getenv("ALONGSIDE_DATABASE_URL");
        if (url != null) return in(external(url), what, content);
        var records =
                folder != null ? folder : Path.of(Objects.requireNonNullElse(System.getenv("ALONGSIDE_DATA"), "data"));
        if (!EmbeddedDatabase.isIn(records))
            throw new Unusable(WORDS.say("interop.command.no-records", records.toString()));
        try (var database = EmbeddedDatabase.attachOrStart(records)) {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(database.url(Installation.DATABASE));
            pool.setUsername(Installation.APP);
            pool.setPassword(database.password(Installation.APP));
            return in(pool, what, content);
        }
    }

    private static HikariDataSource external(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(Objects.requireNonNullElse(System.getenv("ALONGSIDE_DATABASE_USER"), Installation.APP));
        pool.setPassword(Objects.requireNonNullElse(System.getenv("ALONGSIDE_DATABASE_PASSWORD"), ""));
        return pool;
    }

    private int in(HikariDataSource app, Kind what, byte[] content) throws IOException, Unusable {
        app.setMaximumPoolSize(3);
        try (app;
                var parts = new WithoutServer(app)) {
            return run(parts, what, content);
        }
    }

    private int run(WithoutServer parts, Kind what, byte[] content) throws IOException, Unusable {
        var db = parts.get(Db.class);
        var actor = administrator(db, parts.get(JdbcClient.class));
        var imports = parts.get(Imports.class);
        var id = imports.upload(actor, what, fileName(), content);
        if (tab != null) imports.chooseTab(actor, id, tab);
        var read = imports.find(actor, id).orElseThrow();
        var plan = plan(read);
        if (showMap) {
            imports.discard(actor, id);
            out().println(MapFile.of(plan, read.columns()).text());
            out().flush();
            return 0;
        }
        refuseIncomplete(imports, actor, read, plan);
        var run = parts.get(RunImport.class);
        imports.check(actor, id, plan);
        run.now(id);
        var judged = finished(imports, actor, id, State.JUDGED);
        tellCounts(judged);
        tellRefused(imports, actor, judged);
        if (!confirm) out().println(WORDS.say("interop.command.not-written"));
        if (confirm && judged.counts().toWrite() > 0) {
            imports.confirm(actor, id);
            run.now(id);
            judged = finished(imports, actor, id, State.DONE);
            out().println(WORDS.say("interop.command.written", judged.counts().toWrite()));
        }
        out().flush();
        return judged.counts().refusals() > 0 ? 1 : 0;
    }

    private Actor administrator(Db db, JdbcClient sql) throws Unusable {
        var found = db.keeper(() -> sql.sql("""
                        select g.id as agency_id, g.zone, a.id, a.name
                          from agency g
                          join account a on a.agency_id = g.id
                          join account_role r on r.agency_id = a.agency_id and r.account_id = a.id
                         where g.name = :agency
                           and a.email = lower(:email)
                           and a.status = 'active'
                           and r.role = 'administrator'
                        """)
                .param("agency", agency)
                .param("email", email)
                .query((row, n) -> new Actor(
                        row.getObject("id", UUID.class),
                        row.getObject("agency_id", UUID.class),
                        EnumSet.of(Role.ADMINISTRATOR),
                        row.getString("name"),
                        ZoneId.of(row.getString("zone")),
                        null))
                .optional());
        return found.orElseThrow(() -> new Unusable(WORDS.say("interop.command.no-administrator", email, agency)));
    }

    private Plan plan(Import read) throws IOException, Unusable {
        var plan = read.plan();
        if (map != null) {
            try {
                plan = MapFile.read(Files.readString(map)).over(plan, read.columns());
            } catch (JacksonException | IllegalArgumentException e) {
                throw new Unusable(
                        WORDS.say("interop.command.bad-map", map.toString(), String.valueOf(e.getMessage())));
            }
        }
        if (dates != null) {
            plan = plan.withOrder(
                    switch (dates) {
                        case "month-first" -> DayOrder.MONTH_FIRST;
                        case "day-first" -> DayOrder.DAY_FIRST;
                        default -> throw new Unusable(WORDS.say("interop.command.dates", dates));
                    });
        }
        return signed ? new Plan(plan.columns(), plan.always(), plan.values(), plan.order(), plan.unit(), true) : plan;
    }

    private void refuseIncomplete(Imports imports, Actor actor, Import read, Plan plan) throws Unusable {
        var problems = new ArrayList<String>();
        plan.missing(read.kind()).forEach(what -> problems.add(WORDS.say("interop.plan.missing." + what)));
        plan.doubled()
                .forEach(code ->
                        problems.add(WORDS.say("interop.plan.doubled", TargetWords.say(WORDS, Target.of(code)))));
        if (plan.order() == null) problems.add(WORDS.say("interop.plan.order"));
        if (problems.isEmpty()) return;
        imports.discard(actor, read.id());
        problems.add(WORDS.say("interop.command.show-map"));
        throw new Unusable(fileName() + ": " + String.join("\n", problems));
    }

    private Import finished(Imports imports, Actor actor, UUID id, State state) throws Unusable {
        var now = imports.find(actor, id).orElseThrow();
        if (now.state() != state) throw new Unusable(WORDS.say("interop.command.broke", String.valueOf(now.problem())));
        return now;
    }

    private void tellCounts(Import one) {
        out().println(WORDS.say("interop.command.read", one.fileName(), one.rowsTotal()));
        for (var verdict : Verdict.values()) {
            out().println("  " + WORDS.say("interop.verdict." + verdict.code()) + ": "
                    + WORDS.spoken().number(one.counts().of(verdict)));
        }
    }

    private void tellRefused(Imports imports, Actor actor, Import one) throws IOException {
        if (one.counts().refusals() == 0) return;
        var path = Objects.requireNonNull(file);
        var beside = path.resolveSibling(fileName().replaceFirst("\\.[^.]+$", "") + ".refused.csv");
        try (var csv = Files.newOutputStream(beside)) {
            imports.refused(actor, one.id(), WORDS, csv);
        }
        for (var row : imports.rows(actor, one.id(), Verdict.REFUSED, false, 0, REFUSALS_SHOWN)) {
            for (var refusal : row.refusals()) {
                out().println(WORDS.say(
                        "interop.command.row", String.valueOf(row.number()), RefusalWords.say(WORDS, one, refusal)));
            }
        }
        int more = one.counts().refusals() - REFUSALS_SHOWN;
        if (more > 0) out().println(WORDS.say("interop.command.more", more));
        out().println(WORDS.say("interop.command.refused", beside.toString()));
    }

    private String fileName() {
        return Objects.requireNonNull(file).getFileName().toString();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private PrintWriter err() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    private static final class Unusable extends Exception {
        Unusable(String words) {
            super(words);
        }
    }
}
