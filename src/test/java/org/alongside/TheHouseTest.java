package org.alongside;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;

/** Rooms stand on floors and imports go down only; docs in each package-info say the rest. */
class TheHouseTest {
    /** From the ground up, as architecture.md draws it. A module may use modules on floors below, and beside it where it says so. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("platform", "standards", "cadence", "consent", "scope"),
            List.of("access", "audit"),
            List.of("network", "programs"),
            List.of("families", "workforce", "drafts"),
            List.of("contacts", "matching", "plans", "instruments", "resources", "consents", "incidents", "results"),
            List.of(
                    "reports",
                    "telling",
                    "rhythm",
                    "hours",
                    "supervision",
                    "training",
                    "statements",
                    "onboarding",
                    "keeping",
                    "outcomes",
                    "surveys",
                    "billing",
                    "incentives"),
            List.of("credentials"),
            List.of("certification", "positions"),
            List.of("field", "caregivers", "partners", "steward", "interop"),
            List.of("demo"));

    /** Templates, compiled to {@code pages}, belong to no room: they draw the page records of all of them. */
    private static final String TEMPLATES = "org.alongside.pages..";

    /** Our own; of the classes they use only the names are needed. */
    private static final JavaClasses CLASSES = ArchConfiguration.withThreadLocalScope(scope -> {
        scope.setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(place -> !place.contains("/org/alongside/pages/"))
                .importPackages("org.alongside");
    });

    private static final ApplicationModules MODULES =
            ApplicationModules.of(Alongside.class, resideInAPackage(TEMPLATES));

    @Test
    void everyModuleUsesOnlyTheModulesItNames() {
        MODULES.verify();
    }

    @Test
    void importsGoDownOnly() {
        var upward = new TreeSet<String>();
        for (var type : CLASSES) {
            int from = floor(type);
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(target -> from >= 0 && floor(target) > from)
                    .forEach(target -> upward.add(type.getName() + " -> " + target.getName()));
        }
        assertThat(upward).isEmpty();
    }

    @Test
    void everyModuleStandsOnAFloor() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .allSatisfy(name ->
                        assertThat(FLOORS).anySatisfy(floor -> assertThat(floor).contains(name)));
    }

    @Test
    void enginesKnowNeitherSpringNorSql() {
        noClasses()
                .that()
                .resideInAPackage("org.alongside.standards..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void timeIsAParameter() {
        var wallClocks = Stream.of(
                        LocalDate.class, LocalDateTime.class, Instant.class, ZonedDateTime.class, OffsetDateTime.class)
                .collect(Collectors.toList());
        for (var type : wallClocks) noClasses().should().callMethod(type, "now").check(CLASSES);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(CLASSES);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.alongside.platform.Time")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .check(CLASSES);
        noClasses().should().callMethod(Clock.class, "systemDefaultZone").check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        fields().should().notBeAnnotatedWith(Autowired.class).check(CLASSES);
    }

    private static int floor(JavaClass type) {
        var name = type.getPackageName();
        if (!name.startsWith("org.alongside.")) return -1;
        var module = name.substring("org.alongside.".length()).split("\\.")[0];
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            if (FLOORS.get(floor).contains(module)) return floor;
        }
        return -1;
    }
}
