package quarry.standalone.servers;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** A process that starts the servers, says which processes they are, and waits to be killed. */
final class ServersHolder {

    private ServersHolder() {}

    public static void main(String[] args) throws InterruptedException {
        try (var servers = Servers.start(Home.find(), Path.of(args[0]))) {
            System.out.println(servers.all().stream()
                    .map(server -> Long.toString(server.process().pid()))
                    .collect(Collectors.joining(" ")));
            Thread.currentThread().join();
        }
    }
}
