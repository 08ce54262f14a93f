package quarry.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.stream.Stream;

/** Who may know whom. */
@AnalyzeClasses(locations = MainClasses.class)
class ModuleRulesTest {

    private static final SliceAssignment SERVICES = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return Stream.of("ingest", "selector", "trainer", "scorer")
                    .filter(service -> (type.getPackageName() + ".").startsWith("quarry." + service + "."))
                    .findFirst()
                    .map(service -> SliceIdentifier.of(service))
                    .orElseGet(SliceIdentifier::ignore);
        }

        @Override
        public String getDescription() {
            return "services";
        }
    };

    @ArchTest
    static final ArchRule contractsKnowNoFramework = classes()
            .that()
            .resideInAPackage("quarry.contracts..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.fasterxml.jackson.annotation..", "quarry.contracts..")
            .because("everybody must be able to read an event; put what needs a framework into service-kit");

    @ArchTest
    static final ArchRule eventsAreRecords = classes()
            .that()
            .implement("quarry.contracts.Event")
            .should()
            .beRecords()
            .andShould()
            .resideInAPackage("quarry.contracts")
            .because("an event is a value; write it as a record in contracts");

    @ArchTest
    static final ArchRule theLibraryKnowsNoService = noClasses()
            .that()
            .resideInAPackage("quarry.activelearning..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus..",
                    "io.smallrye..",
                    "jakarta..",
                    "org.apache.kafka..",
                    "io.minio..",
                    "quarry.contracts..",
                    "quarry.kit..")
            .because("active-learning is used alone, too; hand it plain values");

    @ArchTest
    static final ArchRule thePlatformsClientAndStubKnowNothingOfQuarry = classes()
            .that()
            .resideInAnyPackage("quarry.annotateonline..", "quarry.platformstub..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "com.sun.net.httpserver..",
                    "com.fasterxml.jackson..",
                    "quarry.annotateonline..",
                    "quarry.platformstub..")
            .because("they speak the platform's words alone; the services translate");

    @ArchTest
    static final ArchRule theClientDoesNotKnowTheStub = noClasses()
            .that()
            .resideInAPackage("quarry.annotateonline..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("quarry.platformstub..")
            .because("the stub checks the client from outside, as the platform would");

    @ArchTest
    static final ArchRule strategiesWorkOnPlainArrays = noClasses()
            .that()
            .resideInAnyPackage("quarry.activelearning.strategy..", "quarry.activelearning.csv..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ai.djl..")
            .because("the selector picks without an engine; take double[] and names");

    @ArchTest
    static final ArchRule theKitKnowsNoDomainWord = noClasses()
            .that()
            .resideInAPackage("quarry.kit..")
            .should()
            .dependOnClassesThat(resideInAPackage("quarry.contracts..")
                    .and(not(nameMatching("quarry\\.contracts\\.(Event|EventHeader|Topic|Topics|ObjectRef)"))))
            .because("service-kit serves any domain; give it the Event and let contracts say which");

    @ArchTest
    static final ArchRule servicesDoNotKnowEachOther = slices().assignedFrom(SERVICES)
            .should()
            .notDependOnEachOther()
            .because("services speak by events; put the shared words into contracts");

    @ArchTest
    static final ArchRule onlyServicesUseServices = noClasses()
            .that()
            .resideOutsideOfPackages("quarry.ingest..", "quarry.selector..", "quarry.trainer..", "quarry.scorer..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("quarry.ingest..", "quarry.selector..", "quarry.trainer..", "quarry.scorer.."))
            .because("dependencies point from the services down");

    @ArchTest
    static final ArchRule noCyclesInTheLibrary = free("quarry.activelearning.(*)..");

    @ArchTest
    static final ArchRule noCyclesInTheKit = free("quarry.kit.(*)..");

    @ArchTest
    static final ArchRule noCyclesInIngest = free("quarry.ingest.(*)..");

    @ArchTest
    static final ArchRule noCyclesInTheSelector = free("quarry.selector.(*)..");

    @ArchTest
    static final ArchRule noCyclesInTheTrainer = free("quarry.trainer.(*)..");

    @ArchTest
    static final ArchRule noCyclesInTheScorer = free("quarry.scorer.(*)..");

    @ArchTest
    static final ArchRule noCyclesInResearch = free("quarry.research.(*)..");

    @ArchTest
    static final ArchRule noCyclesInTheLauncher = free("quarry.standalone.(*)..");

    private static ArchRule free(String packages) {
        return slices().matching(packages)
                .should()
                .beFreeOfCycles()
                .because("a reader starts somewhere; move what both need into a third package");
    }
}
