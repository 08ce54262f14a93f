package quarry.selector.webhook.guard;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import quarry.selector.SelectorConfig;

/** The rules for targets: https to port 443 of a public address, and what the allow list adds to that. Made at start, so that a wrong list is found then. */
@Startup
@ApplicationScoped
public class Guard {

    private static final int MOST_CHARACTERS = 2000;
    private static final int HTTPS = 443;

    private final AllowList allowed;
    private final Dns names;

    @Inject
    Guard(SelectorConfig config) {
        this(config.webhooks().allowed().orElse(List.of()), Dns.SYSTEM);
    }

    /**
     * With names that are looked up in another way than by the system.
     *
     * @param allowed hosts, with or without a port, and blocks of addresses
     */
    public Guard(List<String> allowed, Dns names) {
        this.allowed = new AllowList(allowed);
        this.names = names;
    }

    /**
     * The target that a text names, as far as can be said now; the sockets have the last word.
     *
     * @throws ForbiddenTargetException with the reason
     */
    public HttpUrl check(String text) throws ForbiddenTargetException {
        var url = text.length() > MOST_CHARACTERS ? null : HttpUrl.parse(text);
        if (url == null) {
            throw new ForbiddenTargetException("is no URL with https of at most " + MOST_CHARACTERS + " characters");
        }
        if (!url.encodedUsername().isEmpty() || !url.encodedPassword().isEmpty()) {
            throw new ForbiddenTargetException("must not hold a user or a password");
        }
        if (url.fragment() != null) {
            throw new ForbiddenTargetException("must not have a fragment");
        }
        if (!allowed.hasHost(url.host(), url.port())) {
            for (var address : resolve(url.host())) {
                check(url, address);
            }
        }
        return url;
    }

    /** Sockets for calls of that URL, which connect to permitted addresses only. */
    public SocketFactory sockets(HttpUrl url) {
        return new GuardedSockets(address -> {
            if (!allowed.hasHost(url.host(), url.port())) {
                check(url, address);
            }
        });
    }

    private void check(HttpUrl url, InetAddress address) throws ForbiddenTargetException {
        if (allowed.hasAddress(address)) {
            return;
        }
        if (!PublicAddresses.contain(address)) {
            throw new ForbiddenTargetException("must not lead to the address " + address.getHostAddress());
        }
        if (!url.isHttps() || url.port() != HTTPS) {
            throw new ForbiddenTargetException("must be https on port " + HTTPS);
        }
    }

    private List<InetAddress> resolve(String host) throws ForbiddenTargetException {
        try {
            return names.lookup(host);
        } catch (UnknownHostException e) {
            throw new ForbiddenTargetException("has a host that is not known: " + host);
        }
    }

    /** Decides on an address that is about to be connected to. */
    interface AddressCheck {
        void check(InetAddress address) throws IOException;
    }
}
