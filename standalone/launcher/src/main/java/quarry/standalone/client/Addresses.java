package quarry.standalone.client;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where the services with an API are reached.
 *
 * @param ingest such as http://127.0.0.1:8081
 * @param selector such as http://127.0.0.1:8084
 */
record Addresses(URI ingest, URI selector) {

    private static final String INGEST = "QUARRY_INGEST_URL";
    private static final String SELECTOR = "QUARRY_SELECTOR_URL";

    /**
     * Those that the environment names; empty when it names none.
     *
     * @throws ClientException when it names only one, or one is no URL
     */
    static Optional<Addresses> of(Map<String, String> environment) {
        var ingest = environment.getOrDefault(INGEST, "");
        var selector = environment.getOrDefault(SELECTOR, "");
        if (ingest.isBlank() && selector.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Addresses(url(INGEST, ingest), url(SELECTOR, selector)));
    }

    private static URI url(String name, String value) {
        if (!value.matches("https?://[^/].*")) {
            throw new ClientException(name + " is to be a URL such as http://127.0.0.1:8081, not '" + value + "'");
        }
        try {
            return URI.create(value);
        } catch (IllegalArgumentException e) {
            throw new ClientException(name + " is no URL: " + e.getMessage(), e);
        }
    }
}
