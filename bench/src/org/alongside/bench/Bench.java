package org.alongside.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/**
 * Measures a running Alongside with 100,000 families and 2,000,000 contacts, from the same machine, over HTTP:
 * pages one after another, then as many as it will serve; contacts logged; people found; the bare insert beside it.
 * Arguments: the jar (as bin/build lays it out), the folder of the database, the port, and what to measure (pages, rates, contacts; all if none is named). Prints Markdown for bench/RESULTS.md.
 */
public final class Bench {
    private static final int SESSIONS = 64;
    private static final int CONNECTIONS = 8;
    private static final int WARM_SECONDS = 20;
    private static final int SECONDS = 15;

    private final Path jar;
    private final Path folder;
    private final int port;
    private final List<String> asked;
    private final List<String> supporters = new ArrayList<>();
    private String supervisor = "";
    private String manager = "";

    private Bench(Path jar, Path folder, int port, List<String> asked) {
        this.asked = asked;
        this.jar = jar;
        this.folder = folder;
        this.port = port;
    }

    public static void main(String[] args) throws Exception {
        var bench = new Bench(Path.of(args[0]).toAbsolutePath(), Path.of(args[1]).toAbsolutePath(), Integer.parseInt(args[2]), List.of(args).subList(3, args.length));
        Files.createDirectories(bench.folder);
        var process = bench.start();
        try {
            System.out.println("Loading (once) ...");
            Load.into(Load.url(bench.folder), Load.password(bench.folder, "postgres"));
            Load.awaitSealed(Load.url(bench.folder), Load.password(bench.folder, "postgres"));
        } finally {
            stop(process);
        }
        long began = System.nanoTime();
        process = bench.start();
        double startSeconds = (System.nanoTime() - began) / 1e9;
        try {
            bench.measure(startSeconds);
        } finally {
            stop(process);
        }
    }

    private void measure(double startSeconds) throws Exception {
        signIn();
        System.out.printf("%n| what | figure |%n|---|---|%n");
        System.out.printf("| start to first page, database there already | %.1f s |%n", startSeconds);
        if (asked("pages")) pages();
        if (asked("rates")) {
            rate("a worker's last 50 contacts as a whole page", http -> get(http, pick(supporters), "/contacts"));
            rate("people found by name (supporter)", http -> get(http, pick(supporters), "/people?q=ma"));
            rate("people found by a first name and two letters (manager, 300,000 people)", http -> get(http, manager, "/people?q=" + name(9)));
            rate("people found by three letters and two (manager, 300,000 people)", http -> get(http, manager, "/people?q=" + name(3)));
        }
        if (asked("contacts")) {
            contacts();
            pgbench();
        }
    }

    private boolean asked(String what) {
        return asked.isEmpty() || asked.contains(what);
    }

    private void pages() throws Exception {
        weigh();
        var supporterPages = List.of("/day", "/families", "/contacts", "/contacts/new", "/months/mine", "/people?q=maria", "/people?q=da%20be");
        for (var path : supporterPages) times("supporter " + path, supporters, path);
        times("supporter, a family's page", supporters, null);
        for (var path : List.of("/team", "/families", "/people?q=maria%20b")) times("supervisor of 166 supporters " + path, List.of(supervisor), path);
        for (var path : List.of("/families", "/people?q=maria", "/people?q=maria%20balara", "/people?q=0134")) times("manager " + path, List.of(manager), path);
    }

    /** Sessions straight into the table, as signing in would leave them. */
    private void signIn() throws Exception {
        try (var sql = DriverManager.getConnection(Load.url(folder), "postgres", Load.password(folder, "postgres"))) {
            var accounts = new ArrayList<String[]>();
            try (var rows = sql.createStatement().executeQuery("(select r.agency_id, r.account_id, r.role from account_role r where role <> 'supporter' order by role limit 2) union all (select r.agency_id, r.account_id, r.role from account_role r where role = 'supporter' and account_id in (select supporter_id from assignment) order by r.account_id limit " + SESSIONS + ")")) {
                while (rows.next()) accounts.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
            }
            for (var account : accounts) {
                var token = "bench" + UUID.randomUUID().toString().replace("-", "") + "0123456";
                try (var insert = sql.prepareStatement("insert into account_session (agency_id, id, account_id, hash, complete, until_at) values (?::uuid, gen_random_uuid(), ?::uuid, ?, true, now() + interval '1 day')")) {
                    insert.setString(1, account[0]);
                    insert.setString(2, account[1]);
                    insert.setBytes(3, MessageDigest.getInstance("SHA-256").digest(token.getBytes()));
                    insert.executeUpdate();
                }
                if (account[2].equals("manager")) manager = token;
                else if (account[2].equals("supervisor")) supervisor = token;
                else supporters.add(token);
            }
        }
    }

    private void times(String what, List<String> tokens, String path) throws Exception {
        var families = path == null ? familyOf() : Map.<String, String>of();
        var millis = new double[300];
        int weight = 0;
        try (var http = new Http(port)) {
            for (int n = -60; n < millis.length; n++) {
                var token = tokens.get(Math.floorMod(n, tokens.size()));
                var page = path == null ? families.get(token) : path;
                long start = System.nanoTime();
                get(http, token, page);
                if (n >= 0) millis[n] = (System.nanoTime() - start) / 1e6;
                weight = http.bytes;
            }
        }
        Arrays.sort(millis);
        System.out.printf("| %s | p50 %.1f ms, p99 %.1f ms, %d KB |%n", what, millis[150], millis[296], weight / 1024);
    }

    private Map<String, String> familyOf() throws Exception {
        var families = new java.util.HashMap<String, String>();
        var link = Pattern.compile("href=\"(/families/[0-9a-f-]{36})\"");
        try (var http = new Http(port)) {
            for (var token : supporters) {
                var found = link.matcher(http.body("/families", cookie(token)));
                if (!found.find()) throw new IOException("No family on the supporter's page.");
                families.put(token, found.group(1));
            }
        }
        return families;
    }

    private void weigh() throws Exception {
        try (var http = new Http(port)) {
            var page = http.body("/sign-in", "");
            int bytes = 0;
            var asset = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+\\.(?:css|js))\"").matcher(page);
            while (asset.find()) {
                http.get(asset.group(1), "Accept-Encoding: gzip\r\n");
                bytes += http.bytes;
            }
            System.out.printf("| script and style on a first visit, compressed | %.1f KB |%n", bytes / 1024.0);
        }
    }

    /** Contacts logged over HTTP, each with every check, history, hours, participant, follow-up and outbox row. */
    private void contacts() throws Exception {
        var forms = new ArrayList<String[]>();
        var families = familyOf();
        try (var http = new Http(port)) {
            for (var token : supporters) {
                var family = families.get(token).substring("/families/".length());
                var page = http.body("/contacts/new?family=" + family, cookie(token));
                var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
                var person = Pattern.compile("name=\"people\"[^>]*value=\"([0-9a-f-]{36})\"").matcher(page);
                if (!csrf.find() || !person.find()) throw new IOException("No form on the page.");
                forms.add(new String[] {token, csrf.group(1), family, person.group(1)});
            }
        }
        var today = java.time.LocalDate.now(java.time.ZoneId.of("America/Denver")).minusDays(1);
        rate("contacts logged, all checks, history, hours, follow-up, outbox", http -> {
            var form = forms.get(ThreadLocalRandom.current().nextInt(forms.size()));
            http.put("/api/contacts/" + id(), cookie(form[0]) + "X-CSRF-Token: " + form[1] + "\r\n",
                    "{\"family\":\"%s\",\"day\":\"%s\",\"time\":\"10:00\",\"minutes\":\"45\",\"mode\":\"visit\",\"made\":true,\"place\":\"home\",\"people\":[\"%s\"],\"supportTypes\":[\"emotional\",\"educational\"],\"activities\":[\"listening\"],\"whatHappened\":\"Went over the school plan together. She led the call to the school herself.\",\"nextStep\":\"Go with her to the school meeting\",\"followUpOn\":\"%s\"}".formatted(form[2], today, form[3], today.plusDays(6)));
            if (http.status != 201) throw new IOException("Status " + http.status);
            return null;
        });
    }

    private interface Request {
        Object send(Http http) throws Exception;
    }

    private void rate(String what, Request request) throws Exception {
        double rate = 0;
        for (int seconds : new int[] {WARM_SECONDS, SECONDS}) {
            var count = new LongAdder();
            long until = System.nanoTime() + seconds * 1_000_000_000L;
            try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
                var work = new ArrayList<Callable<Void>>();
                for (int n = 0; n < CONNECTIONS; n++) {
                    work.add(() -> {
                        try (var http = new Http(port)) {
                            while (System.nanoTime() < until) {
                                request.send(http);
                                count.increment();
                            }
                        }
                        return null;
                    });
                }
                for (var done : threads.invokeAll(work)) done.get();
            }
            rate = count.sum() / (double) seconds;
        }
        System.out.printf("| %s, %d connections | **%.0f a second** |%n", what, CONNECTIONS, rate);
    }

    /** The bare insert of a comparable row into a table without policies or triggers, on the same server and durability. */
    private void pgbench() throws Exception {
        var url = Load.url(folder);
        var password = Load.password(folder, "postgres");
        try (var sql = DriverManager.getConnection(url, "postgres", password)) {
            sql.createStatement().execute("drop table if exists bare_contact");
            sql.createStatement().execute("create table bare_contact (id uuid primary key, family_id uuid, supporter_id uuid, on_day date, at_time time, minutes int, mode text, made boolean, support_types text[], what_happened text, entered_at timestamptz default now())");
            sql.createStatement().execute("create index on bare_contact (family_id, on_day desc); create index on bare_contact (supporter_id, on_day desc)");
        }
        var script = folder.resolve("bare.sql");
        Files.writeString(script, "insert into bare_contact (id, family_id, supporter_id, on_day, at_time, minutes, mode, made, support_types, what_happened) values (uuidv7(), gen_random_uuid(), gen_random_uuid(), current_date, '10:00', 45, 'visit', true, '{emotional,educational}', 'Went over the school plan together. She led the call to the school herself.');\n");
        var command = new ProcessBuilder("pgbench", "-n", "-M", "prepared", "-c", "8", "-j", "2", "-T", Integer.toString(SECONDS), "-f", script.toString(),
                "-h", "127.0.0.1", "-p", url.replaceAll(".*:(\\d+)/.*", "$1"), "-U", "postgres", "alongside");
        command.environment().put("PGPASSWORD", password);
        command.redirectErrorStream(true);
        var process = command.start();
        var words = new String(process.getInputStream().readAllBytes());
        var tps = Pattern.compile("tps = ([0-9.]+)").matcher(words);
        if (tps.find()) System.out.printf("| bare insert by pgbench, 8 clients | **%.0f a second** |%n", Double.parseDouble(tps.group(1)));
        else System.out.println("| bare insert by pgbench | not measured: " + words.lines().findFirst().orElse("") + " |");
    }

    private Object get(Http http, String token, String path) throws IOException {
        http.get(path, cookie(token));
        if (http.status == 302) http.get(http.location, cookie(token));
        if (http.status != 200) throw new IOException("Status " + http.status + " for " + path);
        return http;
    }

    private static String cookie(String token) {
        return "Cookie: alongside=" + token + "\r\n";
    }

    private static String pick(List<String> tokens) {
        return tokens.get(ThreadLocalRandom.current().nextInt(tokens.size()));
    }

    private static String name(int letters) {
        var given = new String[] {"maria", "dana", "kevin", "tasha", "luis", "amber", "brian", "carmen", "diego", "erin"};
        var family = new String[] {"ba", "ce", "di", "fo", "gu", "ha", "je", "ki", "lo", "mu"};
        var random = ThreadLocalRandom.current();
        var first = given[random.nextInt(given.length)];
        return first.substring(0, Math.min(letters, first.length())) + "%20" + family[random.nextInt(family.length)];
    }

    private static String id() {
        var random = ThreadLocalRandom.current();
        return new UUID(System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | 0x8000_0000_0000_0000L).toString();
    }

    private Process start() throws Exception {
        var java = ProcessHandle.current().info().command().orElse("java");
        var command = new ProcessBuilder(java, "-XX:+UseSerialGC", "-Xmx2g", "-XX:AOTCache=" + jar.resolveSibling("alongside.aot"), "--enable-native-access=ALL-UNNAMED", "-jar", jar.toString(), "serve", "--port", Integer.toString(port));
        command.environment().put("ALONGSIDE_DATA", folder.toString());
        command.redirectErrorStream(true).redirectOutput(folder.resolve("server.log").toFile());
        var process = command.start();
        while (process.isAlive()) {
            try (var http = new Http(port)) {
                http.get("/sign-in", "");
                if (http.status == 200) return process;
            } catch (IOException e) {
                Thread.sleep(20);
            }
        }
        throw new IOException("Alongside did not start; see " + folder.resolve("server.log"));
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
