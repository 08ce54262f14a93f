package quarry.standalone.stack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quarry.standalone.servers.DataDirectory;
import quarry.standalone.servers.Endpoints;
import quarry.standalone.servers.Home;
import quarry.standalone.servers.Ports;
import quarry.standalone.servers.Server;
import quarry.standalone.servers.ServerException;
import quarry.standalone.servers.Servers;

/** Broker, bucket, database and services on one data directory. */
public final class Stack implements AutoCloseable {

    private final DataDirectory data;
    private final List<? extends Server> servers;
    private final List<ServiceServer> services = new ArrayList<>();
    private final Supervisor supervisor;
    private final Consumer<String> say;
    private volatile boolean stopping;

    private Stack(
            Home home,
            DataDirectory data,
            Ports ports,
            List<? extends Server> servers,
            Map<String, String> settings,
            int scorers,
            Consumer<String> say) {
        this.data = data;
        this.servers = servers;
        this.say = say;
        for (var service : Service.values()) {
            home.service(service.module());
            int replicas = service == Service.SCORER ? scorers : 1;
            for (int replica = 1; replica <= replicas; replica++) {
                var name = service.title() + (replica == 1 ? "" : "-" + replica);
                services.add(new ServiceServer(service, name, ports.of(name), data, home, settings));
            }
        }
        supervisor = new Supervisor(say);
    }

    /**
     * Takes the data directory and starts everything on it.
     *
     * @param scorers how many scorers share the work
     * @param say takes lines for the user
     * @throws ServerException with the reason; whatever was started is stopped again
     */
    public static Stack start(Home home, Path directory, int scorers, Consumer<String> say) {
        return start(home, directory, scorers, Map.of(), say);
    }

    /** The same with settings of the services: variables of their environment. */
    public static Stack start(
            Home home, Path directory, int scorers, Map<String, String> settings, Consumer<String> say) {
        return start(directory, data -> {
            var ports = Ports.of(data);
            var servers = Servers.on(home, data, ports);
            var all = new HashMap<>(servers.endpoints().environment());
            all.putAll(settings);
            return new Stack(home, data, ports, servers.all(), all, scorers, say);
        });
    }

    /** The same on servers that are there already. */
    public static Stack startOn(Endpoints endpoints, Home home, Path directory, int scorers, Consumer<String> say) {
        return start(
                directory,
                data -> new Stack(home, data, Ports.of(data), List.of(), endpoints.environment(), scorers, say));
    }

    private static Stack start(Path directory, Function<DataDirectory, Stack> on) {
        var data = DataDirectory.take(directory);
        Stack stack;
        try {
            stack = on.apply(data);
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        try {
            stack.start();
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    private void start() {
        State.clear(data.root());
        if (!servers.isEmpty()) {
            start(servers);
        }
        start(services);
        state().write(data.root());
    }

    /** Side by side; each is waited for, and watched from the moment it is ready. */
    private void start(List<? extends Server> processes) {
        long begin = System.nanoTime();
        say.accept("starting " + processes.stream().map(Server::name).collect(Collectors.joining(", ")));
        for (var process : processes) {
            if (stopping) {
                throw new ServerException("stopped while starting");
            }
            process.launch();
        }
        for (var process : processes) {
            process.awaitReady(() -> say.accept(
                    "still waiting for " + process.name() + ", whose log ends with:\n" + process.lastLogLines()));
            say.accept("%s is ready on 127.0.0.1:%d after %.1f s"
                    .formatted(process.name(), process.port(), (System.nanoTime() - begin) / 1e9));
            supervisor.watch(process);
        }
    }

    public State state() {
        var ports = all().collect(Collectors.toMap(Server::name, Server::port));
        return new State(ProcessHandle.current().pid(), ports);
    }

    /** The process of that name; for tests that kill it. */
    public Server process(String name) {
        return all().filter(process -> process.name().equals(name)).findFirst().orElseThrow();
    }

    private Stream<Server> all() {
        return Stream.concat(servers.stream(), services.stream());
    }

    /** Stops everything in reverse order; harmless when it is stopped already. */
    @Override
    public synchronized void close() {
        if (stopping) {
            return;
        }
        stopping = true;
        say.accept("stopping");
        supervisor.close();
        services.parallelStream().forEach(Server::stop);
        servers.parallelStream().forEach(Server::stop);
        State.clear(data.root());
        data.close();
        say.accept("stopped");
    }
}
