package quarry.selector.webhook.guard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.SocketFactory;

/** Makes sockets that check the address in the moment of connecting, so that no name can change its mind in between. */
final class GuardedSockets extends SocketFactory {

    private final Guard.AddressCheck check;

    GuardedSockets(Guard.AddressCheck check) {
        this.check = check;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw connectedOnes();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw connectedOnes();
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        throw connectedOnes();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws IOException {
        throw connectedOnes();
    }

    private static IOException connectedOnes() {
        return new SocketException("sockets are made here before they are connected");
    }

    private final class GuardedSocket extends Socket {

        GuardedSocket() {
            // whatever proxy the machine is set up with would connect where we must not
            super(Proxy.NO_PROXY);
        }

        @Override
        public void connect(SocketAddress target) throws IOException {
            connect(target, 0);
        }

        @Override
        public void connect(SocketAddress target, int timeout) throws IOException {
            if (!(target instanceof InetSocketAddress internet) || internet.isUnresolved()) {
                throw new ForbiddenTargetException("has no address: " + target);
            }
            check.check(internet.getAddress());
            super.connect(target, timeout);
        }
    }
}
