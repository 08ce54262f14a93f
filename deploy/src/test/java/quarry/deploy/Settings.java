package quarry.deploy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import quarry.ingest.IngestConfig;
import quarry.kit.store.StoreConfig;
import quarry.scorer.ScorerConfig;
import quarry.selector.SelectorConfig;
import quarry.trainer.TrainerConfig;

/** The settings of the services, as their interfaces declare them: default by key. */
final class Settings {

    private static final Map<String, Class<?>> OF_SERVICE = Map.of(
            "ingest-service", IngestConfig.class,
            "selector-service", SelectorConfig.class,
            "trainer-service", TrainerConfig.class,
            "scorer-service", ScorerConfig.class);

    private Settings() {}

    /** Those of a service alone. */
    static Map<String, String> of(String service) {
        return keys(OF_SERVICE.get(service));
    }

    /** Those of all services. */
    static Map<String, String> ofTheStore() {
        return keys(StoreConfig.class);
    }

    /** The variable that sets a key. */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> keys(Class<?> mapping) {
        var keys = new TreeMap<String, String>();
        collect(mapping, mapping.getAnnotation(ConfigMapping.class).prefix(), keys);
        return keys;
    }

    private static void collect(Class<?> group, String prefix, Map<String, String> keys) {
        for (var method : group.getDeclaredMethods()) {
            var key = prefix + "." + kebab(method.getName());
            if (method.getReturnType().getEnclosingClass() == null
                    || !method.getReturnType().getName().startsWith("quarry.")) {
                keys.put(key, fallback(method));
            } else {
                collect(method.getReturnType(), key, keys);
            }
        }
    }

    /** A setting without a default is asked for at start, unless it is optional. */
    private static String fallback(Method method) {
        var given = method.getAnnotation(WithDefault.class);
        if (given != null) {
            return given.value();
        }
        return method.getReturnType() == OptionalInt.class || method.getReturnType() == Optional.class
                ? "optional"
                : "required";
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
