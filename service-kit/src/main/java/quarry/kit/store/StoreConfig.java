package quarry.kit.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.Optional;

/** Where the bucket is. */
@ConfigMapping(prefix = "store")
public interface StoreConfig {

    /** URL of the S3 server, for example {@code http://127.0.0.1:9000}. */
    URI endpoint();

    /** The same server as browsers reach it; the host is part of what is signed. */
    Optional<URI> publicEndpoint();

    String accessKey();

    String secretKey();

    /** Made at start-up when it is not there. */
    @WithDefault("quarry")
    String bucket();

    /** Part of every signature; naming it saves a request for the bucket's location. */
    @WithDefault("us-east-1")
    String region();
}
