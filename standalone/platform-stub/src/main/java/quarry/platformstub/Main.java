package quarry.platformstub;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** The stub with annotators as a process of its own. */
public final class Main {

    private Main() {}

    /**
     * Runs until it is stopped. A token and a secret are for the environment, not for a list of processes: STUB_TOKEN and
     * STUB_SECRET.
     *
     * @param args port, receiver of webhooks, folder of the truth, items that are annotated at most
     */
    public static void main(String[] args) throws IOException {
        var stub = PlatformStub.start(Integer.parseInt(args[0]), System.getenv("STUB_TOKEN"));
        var webhook = new Webhook(URI.create(args[1]), System.getenv("STUB_SECRET"));
        var annotators = new Annotators(stub.inventory(), Path.of(args[2]), webhook, Integer.parseInt(args[3]));
        new Thread(annotators, "annotators").start();
        System.out.println("listening on " + stub.url());
    }
}
