package quarry.ingest.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import quarry.contracts.EventHeader;
import quarry.contracts.ImageRemoved;
import quarry.contracts.ImageStored;
import quarry.contracts.ProjectId;
import quarry.ingest.outcome.Outcome;
import quarry.kit.event.Outbox;
import quarry.kit.problem.Problem;
import quarry.kit.store.ObjectStore;

/** Records images and their removal, together with the events; one call is one transaction. */
@ApplicationScoped
class ImageCatalogue {

    private final Images images;
    private final ObjectStore store;
    private final Outbox outbox;
    private final Clock clock;

    ImageCatalogue(Images images, ObjectStore store, Outbox outbox, Clock clock) {
        this.images = images;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Settles the arrivals whose names are taken already. */
    @Transactional
    void settleKnown(ProjectId project, List<Arrival> arrivals) {
        var names = arrivals.stream().map(Arrival::name).collect(Collectors.toSet());
        var known =
                images.live(project, names).stream().collect(Collectors.toMap(StoredImage::name, Function.identity()));
        for (var arrival : arrivals) {
            var there = known.get(arrival.name());
            if (there != null) {
                arrival.settle(there.answerTo(arrival.image()));
            }
        }
    }

    /** Settles every arrival. In name order, so that two batches with the same names wait for each other, not both. */
    @Transactional
    void record(ProjectId project, List<Arrival> arrivals) {
        var stored = new ArrayList<Arrival>();
        var inNameOrder =
                arrivals.stream().sorted(Comparator.comparing(Arrival::name)).toList();
        for (var arrival : inNameOrder) {
            var outcome = record(project, arrival.image());
            arrival.settle(outcome);
            if (outcome.kind() == Outcome.Kind.STORED) {
                stored.add(arrival);
            }
        }
        restoreDeleted(stored);
        outbox.addAll(
                stored.stream().map(arrival -> stored(project, arrival.image())).toList());
    }

    /** Forgets an image, and says so. */
    @Transactional
    void remove(ProjectId project, String name) {
        var image = images.lock(project, List.of(name)).stream()
                .findFirst()
                .orElseThrow(() -> Problem.notFound("no image '" + name + "' in project '" + project + "'"));
        image.removed(clock.instant());
        outbox.add(new ImageRemoved(EventHeader.at(clock.instant()), project, image.image(), name));
    }

    private Outcome record(ProjectId project, NewImage image) {
        while (true) {
            if (images.insert(project, image, clock.instant())) {
                return Outcome.stored(image.name());
            }
            var there = images.live(project, image.name());
            if (there.isPresent()) {
                return there.get().answerTo(image);
            }
            // removed between the two statements: the name is free again
        }
    }

    /** An image that was removed and comes again has the same key: its object may have been deleted meanwhile. */
    private void restoreDeleted(List<Arrival> stored) {
        var ids = stored.stream().map(arrival -> arrival.image().id().value()).toList();
        if (ids.isEmpty()) {
            return;
        }
        var removed = new HashSet<>(images.lockRemoved(ids));
        for (var arrival : stored) {
            var image = arrival.image();
            if (removed.contains(image.id().value())
                    && !store.exists(image.object().key())) {
                store.put(image.object().key(), arrival.bytes(), image.contentType());
            }
        }
    }

    private ImageStored stored(ProjectId project, NewImage image) {
        return new ImageStored(
                EventHeader.at(clock.instant()),
                project,
                image.id(),
                image.name(),
                image.split(),
                image.object(),
                image.facts().format(),
                image.facts().width(),
                image.facts().height());
    }
}
