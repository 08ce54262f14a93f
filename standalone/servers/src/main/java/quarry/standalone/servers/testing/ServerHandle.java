package quarry.standalone.servers.testing;

import java.lang.management.ManagementFactory;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;

/** One server of the running set, for tests of outages. It keeps its port and its files. */
public final class ServerHandle {

    private final String server;

    ServerHandle(String server) {
        this.server = server;
    }

    /** Ends it cleanly. */
    public void stop() {
        invoke("stop");
    }

    /** Ends it as kill -9 does. */
    public void kill() {
        invoke("kill");
    }

    /** Starts it again and waits until it is ready. */
    public void start() {
        invoke("start");
    }

    public void restart() {
        stop();
        start();
    }

    /**
     * The configuration of a Quarry service that uses the set; starts the set at the first call.
     *
     * <p>Quarkus loads test resources anew, in a new class loader, for every application it starts: a static field would
     * start a new set each time. The platform MBean server is one for all loaders.
     */
    @SuppressWarnings("unchecked")
    static Map<String, String> config() {
        var beans = ManagementFactory.getPlatformMBeanServer();
        try {
            synchronized (beans) {
                if (!beans.isRegistered(bean())) {
                    beans.registerMBean(SharedServers.start(), bean());
                }
                return (Map<String, String>) beans.getAttribute(bean(), "Config");
            }
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private void invoke(String operation) {
        config();
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(bean(), operation, new Object[] {server}, new String[] {String.class.getName()});
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectName bean() throws JMException {
        return new ObjectName("quarry:type=Servers");
    }
}
