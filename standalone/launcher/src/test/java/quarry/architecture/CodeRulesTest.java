package quarry.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Instant;
import java.util.Random;

/** How the code inside the modules is written. */
@AnalyzeClasses(locations = MainClasses.class)
class CodeRulesTest {

    private static final String[] SERVICES = {
        "quarry.ingest..", "quarry.selector..", "quarry.trainer..", "quarry.scorer..", "quarry.kit.."
    };

    @ArchTest
    static final ArchRule dependenciesAreConstructorArguments = noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .orShould()
            .beAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Channel")
            .because("a class shows what it needs in its constructor");

    @ArchTest
    static final ArchRule servicesLogAndDoNotPrint = noClasses()
            .that()
            .resideInAnyPackage(SERVICES)
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .because("a service logs; only the command line prints");

    @ArchTest
    static final ArchRule servicesAskTheClock = noClasses()
            .that()
            .resideInAnyPackage(SERVICES)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test must be able to move the time; inject java.time.Clock");

    @ArchTest
    static final ArchRule randomnessIsSeeded = noClasses()
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .because("the same seed gives the same csv; use Draw or a seeded generator");

    @ArchTest
    static final ArchRule theEdgeReachesNoRepository = noClasses()
            .that(are(describe("resources and listeners", CodeRulesTest::isEdge)))
            .should()
            .dependOnClassesThat()
            .areAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("javax.sql.DataSource")
            .because("the edge translates; a service decides in one transaction");

    @ArchTest
    static final ArchRule onlyThePublisherSends = noClasses()
            .that()
            .resideInAnyPackage(SERVICES)
            .and()
            .resideOutsideOfPackage("quarry.kit.event")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.smallrye.reactive.messaging.MutinyEmitter")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.eclipse.microprofile.reactive.messaging.Emitter")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.apache.kafka.clients.producer.KafkaProducer")
            .because(
                    "what is sent beside the outbox is lost with a crash; use Outbox, or EventPublisher without a database");

    @ArchTest
    static final ArchRule listenersWaitForTheirDependencies = methods()
            .that()
            .areAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming")
            .should()
            .beAnnotatedWith("io.smallrye.faulttolerance.api.ApplyGuard")
            .andShould()
            .beAnnotatedWith("io.smallrye.reactive.messaging.annotations.Blocking")
            .andShould()
            .notBeAnnotatedWith("jakarta.transaction.Transactional")
            .because(
                    "a database that restarts must not send good records to the dead letters: @ApplyGuard(Patience.NAME)"
                            + " around the transaction, on a worker thread");

    private static boolean isEdge(JavaClass type) {
        return type.getSimpleName().endsWith("Resource") || type.getSimpleName().endsWith("Listener");
    }
}
