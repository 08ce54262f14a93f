package quarry.ingest.image;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import quarry.contracts.Split;
import quarry.ingest.outcome.Outcome;
import quarry.ingest.project.ProjectDefinition;
import quarry.kit.store.ObjectStore;

/** The way of images into the catalogue: checks, then the bucket, then one transaction; refused ones are announced. */
@ApplicationScoped
public class ImageIntake {

    private final ImageChecks checks;
    private final ImageCatalogue catalogue;
    private final ObjectStore store;
    private final Workers workers;
    private final Refusals refusals;

    ImageIntake(ImageChecks checks, ImageCatalogue catalogue, ObjectStore store, Workers workers, Refusals refusals) {
        this.checks = checks;
        this.catalogue = catalogue;
        this.store = store;
        this.workers = workers;
        this.refusals = refusals;
    }

    /** What became of each arrival, in their order. A failure of bucket or database leaves nothing recorded. */
    public List<Outcome> take(ProjectDefinition project, Split split, List<Arrival> arrivals) {
        workers.each(open(arrivals), arrival -> checks.check(project, split, arrival));
        catalogue.settleKnown(project.id(), open(arrivals));
        workers.each(open(arrivals), this::put);
        catalogue.record(project.id(), open(arrivals));
        var outcomes = arrivals.stream().map(Arrival::outcome).toList();
        refusals.announce(project.id(), outcomes);
        return outcomes;
    }

    private void put(Arrival arrival) {
        var image = arrival.image();
        store.put(image.object().key(), arrival.bytes(), image.contentType());
    }

    private static List<Arrival> open(List<Arrival> arrivals) {
        return arrivals.stream().filter(Arrival::isOpen).toList();
    }
}
