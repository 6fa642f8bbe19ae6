package org.alongside.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Imports 5,000 families, their enrollments and 100,000 contacts by the command line, while Alongside serves, with history,
 * policies and the disk as they are in use. Arguments: the jar, the folder of the database (emptied first), the port, how
 * many contacts. Prints Markdown for bench/RESULTS.md; every figure holds the start of the command, reading the file, and
 * keeping it.
 */
public final class Imports {
    private static final int CONTACTS_A_FAMILY = 20;
    private static final int SUPPORTERS = 40;

    private final Path jar;
    private final Path folder;
    private final int contacts;

    private Imports(Path jar, Path folder, int contacts) {
        this.jar = jar;
        this.folder = folder;
        this.contacts = contacts;
    }

    public static void main(String[] args) throws Exception {
        var imports = new Imports(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath(), Integer.parseInt(args[3]));
        Files.createDirectories(imports.folder);
        var process = imports.serve(Integer.parseInt(args[2]));
        try {
            imports.found();
            imports.write();
            imports.measure();
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private Process serve(int port) throws Exception {
        var command = new ProcessBuilder(java(), "-XX:+UseSerialGC", "-Xmx1g", "--enable-native-access=ALL-UNNAMED", "-jar", jar.toString(), "serve", "--port", Integer.toString(port));
        command.environment().put("ALONGSIDE_DATA", folder.toString());
        command.redirectErrorStream(true).redirectOutput(folder.resolve("server.log").toFile());
        var process = command.start();
        while (process.isAlive()) {
            try (var http = new Http(port)) {
                http.get("/sign-in", "");
                if (http.status == 200) return process;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        throw new IOException("Alongside did not start; see " + folder.resolve("server.log"));
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private void found() throws Exception {
        try (var connection = DriverManager.getConnection(Load.url(folder), "postgres", Load.password(folder, "postgres"));
                var sql = connection.createStatement()) {
            sql.execute("insert into agency (id, name) values (uuidv7(), 'Bench Imports')");
            sql.execute("insert into account (agency_id, id, email, name, status) select g.id, uuidv7(), 'worker' || n || '@bench.example', 'Worker Number ' || n, 'active' from agency g, generate_series(0, " + SUPPORTERS + ") n where g.name = 'Bench Imports'");
            sql.execute("insert into account_role (agency_id, account_id, role) select agency_id, id, case email when 'worker0@bench.example' then 'administrator' else 'supporter' end from account where email like '%@bench.example'");
            sql.execute("insert into program (agency_id, id, name, peer_kind, supporter_title) select id, uuidv7(), 'Bench Families', 'family', 'Parent Partner' from agency where name = 'Bench Imports'");
        }
    }

    private void write() throws IOException {
        int families = contacts / CONTACTS_A_FAMILY;
        try (var people = file("families.csv"); var enrollments = file("enrollments.csv"); var assignments = file("assignments.csv")) {
            people.println("Case ID,Role,First name,Last name,DOB,Phone,City");
            enrollments.println("Case ID,Program,Start date");
            assignments.println("Case ID,Worker,Assigned on");
            for (int f = 0; f < families; f++) {
                people.printf("F-%d,Caregiver,Given%d,Family%d,1990-01-%02d,406-555-%04d,Butte%n", f, f, f, 1 + f % 28, f % 10_000);
                people.printf("F-%d,Child,Child%d,Family%d,2015-01-%02d,,%n", f, f, f, 1 + f % 28);
                enrollments.printf("F-%d,Bench Families,2023-01-01%n", f);
                assignments.printf("F-%d,worker%d@bench.example,2023-01-01%n", f, 1 + f % SUPPORTERS);
            }
        }
        try (var rows = file("contacts.csv")) {
            rows.println("Case ID,Staff email,Service date,Start time,Duration,Contact type,Made,Support type,Note,Next step");
            for (int i = 0; i < contacts; i++) {
                int family = i / CONTACTS_A_FAMILY;
                var day = LocalDate.of(2023, 2, 1).plusDays((i % CONTACTS_A_FAMILY) * 30L + family % 30);
                rows.printf(
                        "F-%d,worker%d@bench.example,%s,%d:15,45,%s,%s,Emotional; Educational,\"Went over the week together, and she made the call herself. Row %d.\",Call on Monday%n",
                        family, 1 + family % SUPPORTERS, day, 9 + i % 8, i % 3 == 0 ? "Phone call" : "Home visit", i % 10 == 0 ? "no" : "yes", i);
            }
        }
    }

    private PrintWriter file(String name) throws IOException {
        return new PrintWriter(Files.newBufferedWriter(folder.resolve(name)));
    }

    private void measure() throws Exception {
        int families = contacts / CONTACTS_A_FAMILY;
        System.out.printf("%n| what | rows | seconds | rows a second |%n|---|---|---|---|%n");
        run("families and people: check and write", "families", 2 * families, "--confirm");
        run("enrollments: check and write", "enrollments", families, "--confirm");
        run("assignments: check and write", "assignments", families, "--confirm");
        run("contacts: dry run", "contacts", contacts);
        run("contacts: check and write, with hours, participants and history", "contacts", contacts, "--confirm");
        run("contacts: the same file again, nothing changes", "contacts", contacts, "--confirm");
    }

    private void run(String what, String kind, int rows, String... more) throws Exception {
        var words = new ArrayList<>(List.of(
                java(), "-XX:+UseSerialGC", "-Xmx1g", "--enable-native-access=ALL-UNNAMED", "-jar", jar.toString(), "import", "--kind", kind,
                "--agency", "Bench Imports", "--as", "worker0@bench.example", "--data", folder.toString(), folder.resolve(kind + ".csv").toString()));
        words.addAll(List.of(more));
        var log = folder.resolve("import.log").toFile();
        long began = System.nanoTime();
        int status = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log).start().waitFor();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (status != 0) throw new IOException("import of " + kind + " ended with " + status + "; see " + log);
        System.out.printf("| %s | %,d | %.1f | %,.0f |%n", what, rows, seconds, rows / seconds);
    }
}
