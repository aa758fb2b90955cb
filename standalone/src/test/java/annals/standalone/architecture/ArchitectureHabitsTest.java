package annals.standalone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;

class ArchitectureHabitsTest {

    private static final DescribedPredicate<JavaClass> SWITCHES = type(Profile.class)
            .or(type(Conditional.class))
            .or(type(Value.class))
            .or(resideInAPackage("org.springframework.boot.autoconfigure.condition.."))
            .or(resideInAnyPackage("org.springframework.core.env..", "org.springframework.boot.context.properties.."))
            .as("profiles, conditions and settings");

    private static final ArchRule HANDLERS_RETURN_VOID =
            methods().that().areAnnotatedWith(EventHandler.class).should().haveRawReturnType(void.class);

    private static final DescribedPredicate<JavaAccess<?>> SLEEP = describe(
            "Thread.sleep or TimeUnit.sleep",
            access -> "sleep".equals(access.getTarget().getName())
                    && (access.getTargetOwner().isEquivalentTo(Thread.class)
                            || access.getTargetOwner().isEquivalentTo(TimeUnit.class)));

    private static final ArchRule NOBODY_SLEEPS = noClasses().should(accessTargetWhere(SLEEP));

    private static final ArchRule ONLY_THE_START_PRINTS =
            noClasses().that().resideOutsideOfPackage("annals.node.start").should(ACCESS_STANDARD_STREAMS);

    @Test
    void onlyTheProcessKnowsProfilesConditionsAndSettings() {
        noClasses()
                .that()
                .resideOutsideOfPackages("annals.node..", "annals.standalone..")
                .should()
                .dependOnClassesThat(SWITCHES)
                .check(Product.CLASSES);
    }

    @Test
    void onlyTheProcessReadsTheEnvironmentOfTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackages("annals.node..", "annals.standalone..")
                .should(accessTargetWhere(describe(
                        "System.getenv or System.getProperty",
                        access -> access.getTargetOwner().isEquivalentTo(System.class)
                                && access.getTarget().getName().matches("getenv|getProperty"))))
                .check(Product.CLASSES);
    }

    @Test
    void eventHandlersReturnNothingBecauseNobodyWouldSubscribeToIt() {
        HANDLERS_RETURN_VOID.check(Product.CLASSES);
    }

    @Test
    void nobodySleeps() {
        NOBODY_SLEEPS.check(Product.CLASSES);
    }

    @Test
    void onlyTheStartPrints() {
        ONLY_THE_START_PRINTS.check(Product.CLASSES);
    }

    @Test
    void aClassWithBadHabitsIsFound() {
        var offender = new ClassFileImporter().importClasses(Offender.class);
        for (ArchRule rule : new ArchRule[] {HANDLERS_RETURN_VOID, NOBODY_SLEEPS, ONLY_THE_START_PRINTS}) {
            assertThat(rule.evaluate(offender).hasViolation())
                    .as(rule.getDescription())
                    .isTrue();
        }
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        classes().should(BE_IN_A_NULL_MARKED_PACKAGE).check(Product.CLASSES);
    }

    private static final ArchCondition<JavaClass> BE_IN_A_NULL_MARKED_PACKAGE =
            new ArchCondition<>("be in a package with a package-info.java that says @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " of " + type.getName()));
                }
            };

    private static final class Offender {

        @SuppressWarnings("UnusedMethod") // looked at, not called
        @EventHandler
        int on(String event) throws InterruptedException {
            TimeUnit.MILLISECONDS.sleep(1);
            System.out.println(event);
            return 1;
        }
    }
}
