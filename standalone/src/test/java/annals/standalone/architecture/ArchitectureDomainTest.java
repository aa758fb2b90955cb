package annals.standalone.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import annals.api.shared.Ids;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.modelling.command.AggregateRoot;
import org.junit.jupiter.api.Test;

class ArchitectureDomainTest {

    private static final DescribedPredicate<JavaClass> RULES = describe(
            "rules of the command side",
            type -> type.getPackageName().startsWith("annals.command.")
                    && outermost(type).endsWith("Rules"));

    private static final DescribedPredicate<JavaClass> AGGREGATES =
            describe("aggregates, what they extend and what they contain", ArchitectureDomainTest::isOfAnAggregate);

    private static final DescribedPredicate<JavaClass> OUTSIDE_WORLD = resideInAnyPackage(
                    "java.io..",
                    "java.net..",
                    "java.nio..",
                    "java.sql..",
                    "javax.sql..",
                    "io.r2dbc..",
                    "reactor..",
                    "org.springframework..")
            .or(type(Clock.class))
            .or(type(Random.class))
            .or(type(SecureRandom.class))
            .or(type(ThreadLocalRandom.class))
            .as("the outside world");

    private static final DescribedPredicate<JavaAccess<?>> CLOCK_OR_CHANCE =
            describe("the clock or chance", ArchitectureDomainTest::asksTheClockOrChance);

    private static final ArchRule AGGREGATES_DO_NOT_LOOK_OUT = CompositeArchRule.of(
                    noClasses().that(AGGREGATES).should(dependOnClassesThat(OUTSIDE_WORLD)))
            .and(noClasses().that(AGGREGATES).should(accessTargetWhere(CLOCK_OR_CHANCE)));

    @Test
    void rulesKnowOnlyTheLanguageAndTheirOwnPackage() {
        for (JavaClass rules : Product.CLASSES.that(RULES)) {
            classes()
                    .that(describe("are " + rules.getName(), rules::equals))
                    .should()
                    .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..", "annals.api..", "org.jspecify.annotations", rules.getPackageName()))
                    .check(Product.CLASSES);
        }
        assertThat(Product.CLASSES.that(RULES)).isNotEmpty();
    }

    @Test
    void rulesReadNoClockAndMakeNoRandomValue() {
        noClasses()
                .that(RULES)
                .should(dependOnClassesThat(OUTSIDE_WORLD))
                .orShould(accessTargetWhere(CLOCK_OR_CHANCE))
                .check(Product.CLASSES);
    }

    @Test
    void aggregatesDoNoInputOrOutputAndReadNoClockAndMakeNoRandomValue() {
        AGGREGATES_DO_NOT_LOOK_OUT.check(Product.CLASSES);
    }

    @Test
    void anAggregateThatReadsTheClockOrMakesARandomValueIsFound() {
        for (Class<?> wrong : new Class<?>[] {ReadsTheClock.class, MakesAnId.class, HoldsAClock.class}) {
            var offender = new ClassFileImporter().importClasses(wrong);
            assertThat(AGGREGATES_DO_NOT_LOOK_OUT.evaluate(offender).hasViolation())
                    .as(wrong.getName())
                    .isTrue();
        }
    }

    private static boolean isOfAnAggregate(JavaClass type) {
        return type.isAnnotatedWith(AggregateRoot.class)
                || type.getAllSubclasses().stream().anyMatch(sub -> sub.isAnnotatedWith(AggregateRoot.class))
                || type.getEnclosingClass()
                        .filter(ArchitectureDomainTest::isOfAnAggregate)
                        .isPresent();
    }

    private static boolean asksTheClockOrChance(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return switch (access.getTarget().getName()) {
            case "now", "currentTimeMillis", "nanoTime", "randomUUID" ->
                owner.getPackageName().startsWith("java.");
            case "random" -> owner.isEquivalentTo(Math.class);
            case "next" -> owner.isEquivalentTo(Ids.class);
            default -> false;
        };
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureDomainTest::outermost).orElse(type.getSimpleName());
    }

    @AggregateRoot
    private static class ReadsTheClock {

        @Override
        public String toString() {
            return Instant.now().toString();
        }
    }

    @AggregateRoot
    private static class MakesAnId {

        @Override
        public String toString() {
            return UUID.randomUUID().toString();
        }
    }

    @AggregateRoot
    private static class HoldsAClock {

        @Override
        public String toString() {
            return Clock.systemUTC().toString();
        }
    }
}
