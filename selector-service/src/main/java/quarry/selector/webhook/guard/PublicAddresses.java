package quarry.selector.webhook.guard;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells addresses of the internet from all others, by the special-purpose registries of IANA (RFC 6890 and later). The
 * questions that {@link InetAddress} answers miss half of them.
 */
final class PublicAddresses {

    private static final List<Cidr> SPECIAL_V4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared by carriers
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link local, where clouds keep their credentials
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays to 6to4, retired
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    private static final Cidr GLOBAL_V6 = Cidr.parse("2000::/3");
    private static final List<Cidr> SPECIAL_V6 = blocks(
            "2001::/23", // protocol assignments, with Teredo, which holds an address of version 4
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which holds an address of version 4
            "3fff::/20"); // documentation

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        return address instanceof Inet4Address
                ? none(SPECIAL_V4, address)
                : GLOBAL_V6.contains(address) && none(SPECIAL_V6, address);
    }

    private static boolean none(List<Cidr> blocks, InetAddress address) {
        return blocks.stream().noneMatch(block -> block.contains(address));
    }

    private static List<Cidr> blocks(String... texts) {
        return Stream.of(texts).map(Cidr::parse).toList();
    }
}
