package quarry.selector.webhook.guard;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the operator lets through beside the public internet: blocks of addresses, and hosts by name, with or without a
 * port. A host that is named here is trusted wherever its name points to.
 */
final class AllowList {

    private final List<Cidr> blocks = new ArrayList<>();
    private final Set<String> hosts = new HashSet<>();

    /** @throws IllegalArgumentException if an entry is neither */
    AllowList(List<String> entries) {
        for (var entry : entries) {
            var text = entry.strip().toLowerCase(Locale.ROOT);
            if (text.contains("/")) {
                blocks.add(Cidr.parse(text));
            } else if (text.matches("[a-z0-9._-]+(:[0-9]{1,5})?")) {
                hosts.add(text);
            } else {
                throw new IllegalArgumentException("neither a host nor a block of addresses: " + entry);
            }
        }
    }

    boolean hasHost(String host, int port) {
        return hosts.contains(host) || hosts.contains(host + ":" + port);
    }

    boolean hasAddress(InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }
}
