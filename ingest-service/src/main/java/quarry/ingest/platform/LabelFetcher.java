package quarry.ingest.platform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import quarry.activelearning.exchange.ImportItem;
import quarry.annotateonline.AnnotateOnline;
import quarry.annotateonline.PlatformException;
import quarry.ingest.annotation.AnnotationService;
import quarry.ingest.annotation.Labelling;
import quarry.ingest.image.ImageService;
import quarry.ingest.outcome.Outcome;
import quarry.ingest.platform.LabelFetches.Due;
import quarry.ingest.platform.PlatformItem.Result;
import quarry.ingest.project.ProjectDefinition;
import quarry.ingest.project.ProjectService;

/** Fetches the annotations of items that somebody has finished, and makes labels of them. */
@ApplicationScoped
class LabelFetcher {

    private static final Logger LOG = Logger.getLogger(LabelFetcher.class);

    private final LabelFetches fetches;
    private final ProjectService projects;
    private final ImageService images;
    private final AnnotationService annotations;

    LabelFetcher(LabelFetches fetches, ProjectService projects, ImageService images, AnnotationService annotations) {
        this.fetches = fetches;
        this.projects = projects;
        this.images = images;
        this.annotations = annotations;
    }

    /** Fetches all that is due. */
    void fetch(AnnotateOnline platform) {
        for (var due = fetches.take(); !due.isEmpty(); due = fetches.take()) {
            var project = projects.named(due.get(0).project().value());
            try {
                fetch(platform, project, due);
            } catch (PlatformException | UncheckedIOException e) {
                LOG.warnf("annotations have to wait project=%s: %s", project.id(), e.getMessage());
                fetches.failed(due, e.getMessage());
            }
        }
    }

    private void fetch(AnnotateOnline platform, ProjectDefinition project, List<Due> due) throws PlatformException {
        var link = project.settings().platform();
        var named = new LinkedHashMap<String, Due>();
        for (var one : due) {
            link.image(one.place())
                    .ifPresentOrElse(
                            image -> named.put(image, one),
                            () -> fetches.done(one, Result.SKIPPED, "no image can be there"));
        }
        var found = new HashMap<String, ObjectNode>();
        if (!named.isEmpty()) {
            platform.annotations(
                    link.project(), named.values().stream().map(Due::item).toList(), annotation -> link.image(
                                    new quarry.contracts.PlatformLink.Place(
                                            due.get(0).place().folder(),
                                            annotation.at("/metadata/name").asText()))
                            .filter(named::containsKey)
                            .ifPresent(image -> found.put(image, annotation)));
        }
        var absent = named.entrySet().stream()
                .filter(one -> !found.containsKey(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        fetches.failed(absent, "the platform did not give its annotation");
        found.forEach((image, annotation) -> complete(annotation, named.get(image)));
        store(project, found, named);
    }

    /** Where the annotation does not say how far it is, the item does. */
    private static void complete(ObjectNode annotation, Due due) {
        var metadata = annotation.withObject("/metadata");
        if (!metadata.path("status").isTextual()) {
            metadata.put("status", due.status());
        }
    }

    private void store(ProjectDefinition project, Map<String, ObjectNode> found, Map<String, Due> named) {
        var labels = new ArrayList<Labelling>();
        try {
            var read = Annotations.read(project, found, images.sizes(project.id(), found.keySet()));
            for (var image : found.keySet()) {
                var item = read.get(image);
                if (item instanceof ImportItem.Taken taken) {
                    labels.add(new Labelling(image, taken.label()));
                } else if (item instanceof ImportItem.Skipped skipped) {
                    fetches.done(named.get(image), Result.SKIPPED, skipped.reason());
                } else if (item instanceof ImportItem.Refused refused) {
                    fetches.done(named.get(image), Result.REFUSED, refused.reason());
                } else {
                    fetches.done(named.get(image), Result.REFUSED, "it can not be read");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        if (labels.isEmpty()) {
            return;
        }
        for (var outcome : annotations.take(project, labels)) {
            boolean refused = outcome.kind() == Outcome.Kind.REFUSED;
            fetches.done(
                    named.get(outcome.name()),
                    refused ? Result.REFUSED : Result.TAKEN,
                    refused ? outcome.refusal().reason() : null);
        }
    }
}
