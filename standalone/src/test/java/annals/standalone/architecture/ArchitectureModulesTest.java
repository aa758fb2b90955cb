package annals.standalone.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import annals.api.shared.Ids;
import annals.postgresql.eventlog.EventLog;
import annals.postgresql.eventlog.EventLogReader;
import annals.postgresql.eventlog.PushedEventStore;
import annals.postgresql.eventlog.Receipts;
import annals.postgresql.eventlog.WakeUp;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.Test;

class ArchitectureModulesTest {

    private static final String ASSEMBLIES = "annals.standalone..";

    private static final String[] DEPARTMENTS = {"sales", "service", "logistics"};

    private static final DescribedPredicate<JavaClass> WORDS = resideInAnyPackage(
                    "java..", "annals.api..", "com.fasterxml.jackson.annotation", "org.jspecify.annotations")
            .or(type(TargetAggregateIdentifier.class));

    @Test
    void theCommandSideDoesNotKnowTheQuerySide() {
        noClasses()
                .that()
                .resideInAPackage("annals.command..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("annals.query..", "annals.postgresql..", "annals.node..", "annals.standalone..")
                .check(Product.CLASSES);
    }

    @Test
    void theQuerySideDoesNotKnowTheCommandSide() {
        noClasses()
                .that()
                .resideInAPackage("annals.query..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "annals.command..", "annals.postgresql.eventlog..", "annals.node..", "annals.standalone..")
                .check(Product.CLASSES);
    }

    @Test
    void whatEveryProcessHasIsUsedByAssembliesOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackages("annals.node..", ASSEMBLIES)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("annals.node..")
                .check(Product.CLASSES);
    }

    @Test
    void whatEveryProcessHasKnowsNoAssembly() {
        noClasses()
                .that()
                .resideInAPackage("annals.node..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ASSEMBLIES)
                .check(Product.CLASSES);
    }

    @Test
    void whatEveryProcessHasDoesNotDecideWhichLogItIs() {
        noClasses()
                .that()
                .resideInAPackage("annals.node..")
                .and()
                .resideOutsideOfPackage("annals.node.log")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        EventLog.class, EventLogReader.class, PushedEventStore.class, Receipts.class, WakeUp.class)
                .check(Product.CLASSES);
    }

    @Test
    void theLanguageConsistsOfPlainWords() {
        classes()
                .that()
                .resideInAPackage("annals.api..")
                .and()
                .resideOutsideOfPackage("..upcast..")
                .and()
                .doNotBelongToAnyOf(Ids.class)
                .should()
                .onlyDependOnClassesThat(WORDS)
                .check(Product.CLASSES);
    }

    @Test
    void onlyIdsMakesUuidsWithALibrary() {
        classes()
                .that()
                .belongToAnyOf(Ids.class)
                .should()
                .onlyDependOnClassesThat(WORDS.or(resideInAPackage("com.github.f4b6a3.uuid..")))
                .check(Product.CLASSES);
    }

    @Test
    void upcastersKnowOnlyJsonAndTheUpcastersOfAxon() {
        classes()
                .that()
                .resideInAPackage("annals.api..upcast..")
                .should()
                .onlyDependOnClassesThat(
                        WORDS.or(resideInAnyPackage("tools.jackson.databind..", "org.axonframework.serialization..")))
                .check(Product.CLASSES);
    }

    @Test
    void thePostgresqlLibraryKnowsNoCrm() {
        classes()
                .that()
                .resideInAPackage("annals.postgresql..")
                .should()
                .onlyDependOnClassesThat(resideInAPackage("annals.postgresql..").or(resideOutsideOfPackage("annals..")))
                .check(Product.CLASSES);
    }

    @Test
    void theEventLogAndTheProjectionsDoNotKnowEachOther() {
        slices().matching("annals.postgresql.(*)..")
                .should()
                .notDependOnEachOther()
                .check(Product.CLASSES);
    }

    @Test
    void whatIsSharedByTheHttpSidesKnowsOnlyTheLanguage() {
        classes()
                .that()
                .resideInAPackage("annals.http..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("annals.http..", "annals.api..").or(resideOutsideOfPackage("annals..")))
                .check(Product.CLASSES);
    }

    @Test
    void departmentsTalkByEventsOnly() {
        for (String side : new String[] {"command", "query"}) {
            for (String department : DEPARTMENTS) {
                noClasses()
                        .that()
                        .resideInAPackage("annals." + side + "." + department + "..")
                        .should()
                        .dependOnClassesThat(inAnotherDepartment(side, department))
                        .check(Product.CLASSES);
            }
        }
    }

    private static DescribedPredicate<JavaClass> inAnotherDepartment(String side, String own) {
        String[] departments = Arrays.stream(DEPARTMENTS)
                .filter(department -> !department.equals(own))
                .map(department -> "annals." + side + "." + department + "..")
                .toArray(String[]::new);
        return resideInAnyPackage(departments);
    }
}
