package quarry.platformstub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** People who know the truth. They take the item with the highest score, annotate it, and take the next one. */
final class Annotators implements Runnable {

    private static final int PAUSE_MILLIS = 100;

    private final ObjectMapper json = new ObjectMapper();
    private final Inventory items;
    private final Path truth;
    private final Webhook webhook;
    private int budget;

    /**
     * They begin when run.
     *
     * @param truth a folder with the instances of each item: NAME.json
     * @param budget items after which they go home
     */
    Annotators(Inventory items, Path truth, Webhook webhook, int budget) {
        this.items = items;
        this.truth = truth;
        this.webhook = webhook;
        this.budget = budget;
    }

    @Override
    public void run() {
        try {
            while (budget > 0) {
                if (!annotateNext()) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean annotateNext() throws InterruptedException {
        for (var item : items.queue()) {
            var marks = marks(item);
            if (marks.isPresent()) {
                budget--;
                tell(item, items.annotate(item.id(), marks.get(), "Completed"));
                return true;
            }
        }
        return false;
    }

    private Optional<ObjectNode> marks(Item item) {
        var file = truth.resolve(item.name() + ".json");
        try {
            return Files.exists(file)
                    ? Optional.of((ObjectNode) json.readTree(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException e) {
            System.err.println("the truth about " + item.name() + " can not be read: " + e);
            return Optional.empty();
        }
    }

    private void tell(Item before, Item after) throws InterruptedException {
        try {
            int status = webhook.tell(before, after);
            if (status >= 300) {
                System.err.println("the receiver answered " + status + " about " + after.name());
            }
        } catch (IOException e) {
            System.err.println("the receiver does not answer about " + after.name() + ": " + e);
        }
    }
}
