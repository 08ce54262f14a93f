package quarry.standalone.kafka;

import kafka.Kafka;
import kafka.tools.StorageTool;

/**
 * Starts a single-node KRaft broker in this process: formats the log directory when it is new, then runs the broker.
 *
 * <p>One process instead of the two of Kafka's own scripts. Arguments: the file of server properties, the cluster id.
 */
public final class Broker {

    private Broker() {}

    public static void main(String[] args) {
        if (args.length != 2) {
            System.err.println("usage: Broker SERVER_PROPERTIES CLUSTER_ID");
            System.exit(2);
        }
        String[] format = {"format", "--ignore-formatted", "-t", args[1], "-c", args[0]};
        int code = StorageTool.execute(format, System.out);
        if (code != 0) {
            System.exit(code);
        }
        Kafka.main(new String[] {args[0]});
    }
}
