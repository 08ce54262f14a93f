package quarry.standalone.servers.testing;

import java.util.Map;

/** What the one set of servers of this JVM offers; JDK types only, since it is called across class loaders. */
public interface SharedServersMBean {

    Map<String, String> getConfig();

    void stop(String server);

    void kill(String server);

    void start(String server);
}
