package quarry.annotateonline;

import java.net.URI;

/**
 * Where the platform answers.
 *
 * @param api such as https://api.superannotate.com
 * @param items such as https://item.superannotate.com/api/v1
 * @param assets such as https://assets-provider.superannotate.com/api/v4
 */
public record Addresses(URI api, URI items, URI assets) {}
