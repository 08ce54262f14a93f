package quarry.ingest.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quarry.activelearning.task.InvalidLabelException;
import quarry.contracts.EventHeader;
import quarry.contracts.ImageAnnotated;
import quarry.contracts.LabelsImported;
import quarry.contracts.ProjectId;
import quarry.ingest.image.Images;
import quarry.ingest.image.StoredImage;
import quarry.ingest.outcome.Outcome;
import quarry.ingest.outcome.Refusal;
import quarry.ingest.project.ProjectDefinition;
import quarry.kit.event.Outbox;

/** Records labels together with their events; one call is one transaction. */
@ApplicationScoped
class AnnotationCatalogue {

    private final Images images;
    private final Annotations annotations;
    private final Outbox outbox;
    private final Clock clock;

    AnnotationCatalogue(Images images, Annotations annotations, Outbox outbox, Clock clock) {
        this.images = images;
        this.annotations = annotations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What became of each label, in their order; a later label of the same image counts. */
    @Transactional
    List<Outcome> record(ProjectDefinition project, List<Labelling> labels) {
        var named = lockNamed(project.id(), labels);
        var present = present(named.values());
        var outcomes = new ArrayList<Outcome>(labels.size());
        var events = new ArrayList<ImageAnnotated>();
        for (var labelling : labels) {
            if (labelling.refusal() != null) {
                outcomes.add(Outcome.refused(labelling.image(), labelling.refusal()));
                continue;
            }
            var image = named.get(labelling.image());
            if (image == null) {
                outcomes.add(unknown(project.id(), labelling.image()));
                continue;
            }
            try {
                var label = LabelCheck.canonical(project, image, labelling.label());
                var changed = change(image, label, present);
                changed.ifPresent(annotation -> events.add(annotated(project.id(), image, annotation, label)));
                outcomes.add(changed.isPresent() ? Outcome.stored(image.name()) : Outcome.unchanged(image.name()));
            } catch (InvalidLabelException wrong) {
                outcomes.add(Outcome.refused(image.name(), Refusal.invalid(wrong.field(), wrong.reason())));
            }
        }
        outbox.addAll(events);
        return outcomes;
    }

    /**
     * Records the last labels of a call, and announces what came of the whole call if that changed anything.
     *
     * @param before outcomes of the call's labels that are recorded already
     */
    @Transactional
    List<Outcome> recordLast(ProjectDefinition project, List<Labelling> labels, List<Outcome> before) {
        var outcomes = record(project, labels);
        var counts = Stream.concat(before.stream(), outcomes.stream())
                .collect(Collectors.groupingBy(Outcome::kind, Collectors.summingInt(outcome -> 1)));
        int taken = counts.getOrDefault(Outcome.Kind.STORED, 0);
        if (taken > 0) {
            outbox.add(new LabelsImported(
                    EventHeader.at(clock.instant()),
                    project.id(),
                    taken,
                    counts.getOrDefault(Outcome.Kind.UNCHANGED, 0),
                    counts.getOrDefault(Outcome.Kind.REFUSED, 0)));
        }
        return outcomes;
    }

    private Map<String, StoredImage> lockNamed(ProjectId project, List<Labelling> labels) {
        var names =
                labels.stream().map(Labelling::image).filter(Objects::nonNull).collect(Collectors.toSet());
        return images.lock(project, names).stream().collect(Collectors.toMap(StoredImage::name, Function.identity()));
    }

    private Map<Long, Annotation> present(Collection<StoredImage> labelled) {
        var rows = labelled.stream().map(StoredImage::row).toList();
        return annotations.of(rows).stream()
                .collect(Collectors.toMap(Annotation::imageRow, Function.identity(), (one, same) -> one, HashMap::new));
    }

    /** The annotation if the label is another one than before. */
    private Optional<Annotation> change(StoredImage image, Map<String, Object> label, Map<Long, Annotation> present) {
        var text = LabelJson.write(label);
        var annotation = present.get(image.row());
        if (annotation == null) {
            annotation = new Annotation(image, annotations.lastRevision(image.image()), text, clock.instant());
            annotations.persist(annotation);
            present.put(image.row(), annotation);
            return Optional.of(annotation);
        }
        if (annotation.label().equals(text)) {
            return Optional.empty();
        }
        annotation.change(text, clock.instant());
        return Optional.of(annotation);
    }

    private ImageAnnotated annotated(
            ProjectId project, StoredImage image, Annotation annotation, Map<String, Object> label) {
        var header = EventHeader.at(clock.instant());
        return new ImageAnnotated(header, project, image.image(), image.name(), annotation.revision(), label);
    }

    private static Outcome unknown(ProjectId project, String name) {
        return Outcome.refused(name, Refusal.missing("image", "no image '" + name + "' in project '" + project + "'"));
    }
}
