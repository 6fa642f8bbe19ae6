package org.alongside;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.consents.Disclose;
import org.alongside.platform.documents.Download;
import org.alongside.platform.files.StoredFile;
import org.alongside.platform.mail.Mail;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Everything through which something can leave, one by one: whatever answers with a file or data, and whatever writes letters.
 * A new one fails here until it is said what it is; one for somebody outside fails until it asks the one door and writes into
 * the ledger.
 */
class EveryOutletAsksTest {
    /** What is made for somebody outside: decided item by item, and written into the ledger. */
    private static final Set<String> TO_OUTSIDE =
            Set.of("field.OutsideController", "telling.web.WholeRecordController", "partners.web.SharedController");

    private static final String OWN = "for those who see the record anyway, each by the policies on it";
    private static final String STAFF =
            "for people who work here, as its page, its name and its paper say; the audit has each one";
    private static final String SELF = "for the one whom it is about, or who signed it";
    private static final String RELEASED =
            "as it left: telling.ReleaseReport asked and wrote the ledger, see TellingWithTheParentFirstTest";
    private static final String NO_FAMILY = "nothing of any family is in it";

    private static final Map<String, String> INSIDE = new TreeMap<>(Map.ofEntries(
            Map.entry("audit.web.AuditController", OWN),
            Map.entry("field.MonthController", STAFF),
            Map.entry("field.StoryController", STAFF),
            Map.entry("contacts.web.ContactApi", OWN),
            Map.entry("contacts.web.AttendanceController", OWN),
            Map.entry("drafts.web.DraftApi", OWN),
            Map.entry("interop.web.ImportController", OWN),
            Map.entry("caregivers.web.OwnRecordController", SELF),
            Map.entry("consents.web.ConsentController", SELF),
            Map.entry("consents.web.LedgerController", SELF),
            Map.entry("access.web.LeaveController", NO_FAMILY),
            Map.entry("access.web.PasskeyController", NO_FAMILY),
            Map.entry("access.web.SessionController", NO_FAMILY),
            Map.entry("certification.web.ApplicationReviewController", NO_FAMILY),
            Map.entry("certification.web.ApplicationsController", NO_FAMILY),
            Map.entry("certification.web.DrawnAuditController", NO_FAMILY),
            Map.entry("certification.web.DocumentController", NO_FAMILY),
            Map.entry("certification.web.DrawController", NO_FAMILY),
            Map.entry("certification.web.FiguresController", NO_FAMILY),
            Map.entry("certification.web.IssuedCertificatesController", NO_FAMILY),
            Map.entry("credentials.web.EnterCertificateController", NO_FAMILY),
            Map.entry("credentials.web.StandingController", NO_FAMILY),
            Map.entry("incidents.web.DeskController", NO_FAMILY),
            Map.entry("credentials.web.TeamStandingController", NO_FAMILY),
            Map.entry("platform.web.Health", NO_FAMILY),
            Map.entry("platform.web.Start", NO_FAMILY),
            Map.entry("positions.web.DescriptionController", NO_FAMILY),
            Map.entry("supervision.web.SupervisionRecordController", NO_FAMILY),
            Map.entry("telling.web.ReportBatchController", OWN),
            Map.entry("telling.web.ReportController", RELEASED),
            Map.entry("telling.web.ReportTemplateController", NO_FAMILY),
            Map.entry("statements.web.StatementsController", NO_FAMILY),
            Map.entry("training.web.EntryController", NO_FAMILY)));

    private static final JavaClasses CLASSES = ArchConfiguration.withThreadLocalScope(scope -> {
        scope.setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(place -> !place.contains("/org/alongside/pages/"))
                .importPackages("org.alongside");
    });

    @Test
    void everyOutletIsKnownForWhatItIs() {
        var known = new TreeSet<>(INSIDE.keySet());
        known.addAll(TO_OUTSIDE);
        assertThat(answeringWithMoreThanAPage())
                .as("say in EveryOutletAsksTest what is new, or was taken away")
                .isEqualTo(known);
    }

    /** Controllers that answer with a file, with data, or with whatever they like. */
    private static Set<String> answeringWithMoreThanAPage() {
        var found = new TreeSet<String>();
        for (var type : CLASSES) {
            boolean answers = type.getMethods().stream()
                    .anyMatch(method -> method.isAnnotatedWith(ResponseBody.class)
                            || method.getAnnotations().stream()
                                            .anyMatch(one -> one.getRawType()
                                                    .getName()
                                                    .startsWith("org.springframework.web.bind.annotation."))
                                    && (method.getRawReturnType().isEquivalentTo(ResponseEntity.class)
                                            || method.getRawReturnType().isEquivalentTo(Object.class)));
            if (answers) found.add(name(type));
        }
        return found;
    }

    @Test
    void whatIsForSomebodyOutsideAsksTheDoorAndIsInTheLedger() {
        for (var outlet : TO_OUTSIDE) {
            var reached = reached(CLASSES.get("org.alongside." + outlet));
            assertThat(reached).as(outlet).contains(Disclose.class.getName());
        }
    }

    /** What a class stands on within its own module. */
    private static Set<String> reached(JavaClass from) {
        var reached = new HashSet<String>();
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            for (var dependency : next.poll().getDirectDependenciesFromSelf()) {
                var target = dependency.getTargetClass();
                if (!reached.add(target.getName())) continue;
                if (module(target).equals(module(from)) && CLASSES.contain(target.getName()))
                    next.add(CLASSES.get(target.getName()));
            }
        }
        return reached;
    }

    private static String module(JavaClass type) {
        return type.getPackageName().replaceFirst("\\.web$", "");
    }

    /** Files that are handed out are made by few: a new way of making one is a new outlet. */
    @Test
    void whoeverMakesAFileIsAnOutlet() {
        var makers = CLASSES.stream()
                .filter(type -> !type.getPackageName().startsWith("org.alongside.platform"))
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Download.class)
                                || call.getTargetOwner().isEquivalentTo(StoredFile.class)
                                        && call.getName().equals("download")))
                .map(EveryOutletAsksTest::name)
                .map(name -> name.replaceAll("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        makers.removeAll(INSIDE.keySet());
        makers.removeAll(TO_OUTSIDE);
        assertThat(makers).isEmpty();
    }

    @Test
    void lettersAreWrittenByTheseOnly() {
        var writers = CLASSES.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Mail.class)))
                .map(EveryOutletAsksTest::name)
                .map(name -> name.replaceAll("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(writers)
                .as("a letter carries no name of a family and no program; look at what this one says, then add it")
                .containsExactly(
                        "access.Letters",
                        "caregivers.TellTheirPeople",
                        "certification.CertificationLetters",
                        "contacts.TellWhoWalksWith",
                        "credentials.SendReminders",
                        "incidents.TellThem",
                        "partners.SomethingWaits");
    }

    private static final Pattern TELLING = Pattern.compile(
            "(?i)recovery(?! codes)|substance|treatment|sober|drug|addict|caregiver|child\\b|children|parent|court|case plan");

    /** In a mailbox that others may read, a letter says that there is something to read, and where. */
    @Test
    void noLetterSaysWhatTheProgramIsFor() throws IOException {
        var telling = new TreeMap<String, String>();
        int letters = 0;
        for (var bundle : List.of("access", "caregivers", "certification", "contacts", "credentials", "partners")) {
            var words = new Properties();
            try (var in = getClass().getResourceAsStream("/messages/" + bundle + ".properties")) {
                words.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
            }
            for (var key : words.stringPropertyNames()) {
                if (!key.contains(".letter.")) continue;
                letters++;
                if (TELLING.matcher(words.getProperty(key)).find()) telling.put(key, words.getProperty(key));
            }
        }
        assertThat(letters).isGreaterThan(40);
        assertThat(telling).isEmpty();
    }

    private static String name(JavaClass type) {
        return type.getName().substring("org.alongside.".length());
    }
}
