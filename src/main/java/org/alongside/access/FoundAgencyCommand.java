package org.alongside.access;

import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.alongside.platform.Time;
import org.alongside.platform.cli.Command;
import org.alongside.platform.db.Db;
import org.alongside.platform.db.EmbeddedDatabase;
import org.alongside.platform.db.Installation;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code found}: begins an agency, and prints the link with which its first administrator comes in. */
@CommandLine.Command(
        name = "found",
        mixinStandardHelpOptions = true,
        description = {
            "Begins an agency and invites its first administrator, who invites everybody else.",
            "Prints a link that is good once, for seven days. Works before the first start and while Alongside runs."
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the agency is there", "1:it could not be begun", "2:wrongly used"})
public final class FoundAgencyCommand implements Command {
    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Name of the agency.")
    private String name = "";

    @Option(
            names = "--zone",
            defaultValue = "America/Denver",
            description = "Time zone of its days (default: ${DEFAULT-VALUE}).")
    private String zone = "";

    @Option(
            names = "--administrator",
            required = true,
            paramLabel = "NAME",
            description = "Name of the first administrator.")
    private String administrator = "";

    @Option(names = "--email", required = true, paramLabel = "ADDRESS", description = "The administrator's address.")
    private String email = "";

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "Folder of the records (default: ALONGSIDE_DATA, or data). ALONGSIDE_DATABASE_URL goes before it.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        if (name.isBlank() || administrator.isBlank() || !Email.isLikely(Email.plain(email))) {
            line.getErr()
                    .println("Give the agency and its administrator a name, and an address like name@example.org.");
            return 2;
        }
        var token = found();
        line.getOut().println(administrator.strip() + " comes in here, once, within seven days:");
        line.getOut().println(address().of("/invitations/" + token));
        return 0;
    }

    private String found() {
        var url = System.getenv("ALONGSIDE_DATABASE_URL");
        if (folder == null && url != null) return found(external(url));
        var place = folder != null ? folder : Path.of(setting("ALONGSIDE_DATA", "data"));
        var running = EmbeddedDatabase.attach(place);
        try (var database = running.orElseGet(() -> EmbeddedDatabase.start(place, Map.of()))) {
            if (running.isEmpty()) {
                Installation.prepare(database, Installation.DATABASE);
                Installation.migrate(database.source(Installation.OWNER, Installation.DATABASE));
            }
            return found(database.source(Installation.APP, Installation.DATABASE));
        }
    }

    private String found(DataSource app) {
        var sql = JdbcClient.create(app);
        var clock = Time.wall();
        var db = new Db(sql, clock, new DataSourceTransactionManager(app));
        return new FoundAgency(db, sql, clock).found(name.strip(), zoneId(), administrator.strip(), email);
    }

    private ZoneId zoneId() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException(
                    "No time zone is called '%s'. Write it like America/Denver.".formatted(zone));
        }
    }

    private static DataSource external(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(setting("ALONGSIDE_DATABASE_USER", Installation.APP));
        source.setPassword(setting("ALONGSIDE_DATABASE_PASSWORD", ""));
        return source;
    }

    private static AddressSettings address() {
        var port = setting("ALONGSIDE_PORT", "8080");
        return new AddressSettings(URI.create(setting("ALONGSIDE_ADDRESS", "http://localhost:" + port)));
    }

    private static String setting(String name, String otherwise) {
        return Objects.requireNonNullElse(System.getenv(name), otherwise);
    }
}
