package quarry.architecture;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The compiled main code of every module, read from the build's folders: no service gets on this class path for it. */
public class MainClasses implements LocationProvider {

    static final Path HOME = Path.of(System.getProperty("quarry.home"));

    static final Set<String> SERVICES =
            Set.of("ingest-service", "selector-service", "trainer-service", "scorer-service");

    private static final Set<String> OTHERS = Set.of(
            "contracts",
            "active-learning",
            "service-kit",
            "annotate-online",
            "standalone/platform-stub",
            "standalone/servers",
            "standalone/research",
            "standalone/launcher");

    @Override
    public Set<Location> get(Class<?> test) {
        return Stream.concat(SERVICES.stream(), OTHERS.stream())
                .map(module -> Location.of(HOME.resolve(module).resolve("target/classes")))
                .collect(Collectors.toSet());
    }
}
