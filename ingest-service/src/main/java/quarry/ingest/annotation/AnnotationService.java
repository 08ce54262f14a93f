package quarry.ingest.annotation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import quarry.contracts.ProjectId;
import quarry.ingest.outcome.Outcome;
import quarry.ingest.project.ProjectDefinition;
import quarry.kit.problem.Problem;

/** Takes in labels, many at a time, and shows them. */
@ApplicationScoped
public class AnnotationService {

    private static final int LABELS_PER_TRANSACTION = 500;

    private final AnnotationCatalogue catalogue;
    private final Annotations annotations;

    AnnotationService(AnnotationCatalogue catalogue, Annotations annotations) {
        this.catalogue = catalogue;
        this.annotations = annotations;
    }

    /** What became of each label, in their order. The whole of it is announced with the last of them. */
    public List<Outcome> take(ProjectDefinition project, List<Labelling> labels) {
        var outcomes = new ArrayList<Outcome>(labels.size());
        int from = 0;
        for (; from + LABELS_PER_TRANSACTION < labels.size(); from += LABELS_PER_TRANSACTION) {
            outcomes.addAll(catalogue.record(project, labels.subList(from, from + LABELS_PER_TRANSACTION)));
        }
        outcomes.addAll(catalogue.recordLast(project, labels.subList(from, labels.size()), outcomes));
        return outcomes;
    }

    @Transactional
    AnnotationView view(ProjectId project, String name) {
        return annotations
                .live(project, name)
                .map(AnnotationService::view)
                .orElseThrow(() -> Problem.notFound("no annotation of '" + name + "' in project '" + project + "'"));
    }

    @Transactional
    List<AnnotationView> page(ProjectId project, String after, int limit) {
        return annotations.page(project, after, limit).stream()
                .map(AnnotationService::view)
                .toList();
    }

    private static AnnotationView view(Annotations.Named named) {
        var annotation = named.annotation();
        return new AnnotationView(
                named.name(), LabelJson.read(annotation.label()), annotation.revision(), annotation.annotatedAt());
    }
}
