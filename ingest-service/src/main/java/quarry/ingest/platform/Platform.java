package quarry.ingest.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import quarry.annotateonline.Addresses;
import quarry.annotateonline.AnnotateOnline;
import quarry.annotateonline.Token;
import quarry.ingest.IngestConfig;

/** annotate.online as this service may use it. */
@ApplicationScoped
class Platform {

    private final Optional<AnnotateOnline> client;

    Platform(IngestConfig config) {
        var settings = config.platform().annotateOnline();
        var addresses = new Addresses(settings.url(), settings.itemsUrl(), settings.assetsUrl());
        client = settings.token()
                .map(token -> new AnnotateOnline(
                        addresses, new Token(token), config.platform().timeout()));
    }

    /** Nobody without a token. */
    Optional<AnnotateOnline> client() {
        return client;
    }
}
