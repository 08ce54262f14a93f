package quarry.ingest.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import quarry.contracts.PlatformLink;

/** The stored projects. */
@ApplicationScoped
class Projects implements PanacheRepositoryBase<Project, String> {

    Optional<ProjectDefinition> named(String id) {
        return findByIdOptional(id).map(Project::definition);
    }

    /** Those whose annotators work on that platform, in the order of their ids. */
    List<ProjectDefinition> on(PlatformLink.Kind kind) {
        return inNameOrder().stream()
                .filter(project -> project.settings().platform() != null)
                .filter(project -> project.settings().platform().kind() == kind)
                .toList();
    }

    List<ProjectDefinition> inNameOrder() {
        return listAll(Sort.by("id")).stream().map(Project::definition).toList();
    }

    /** Whether it is new; of several writers one is told so. */
    boolean insert(ProjectDefinition project) {
        var settings = project.settings();
        return getEntityManager()
                        .createQuery("insert into Project (id, task, classes, strategy, preset, picksPerCycle,"
                                + " subsetFactor, seed, retrainKind, retrainLabels, diversity, coldStart, regions, preLabels, platform) values (:id, :task, :classes,"
                                + " :strategy, :preset, :picks, :factor, :seed, :kind, :labels, :diversity, :coldStart, :regions, :preLabels, :platform)"
                                + " on conflict do nothing")
                        .setParameter("id", project.id().value())
                        .setParameter("task", project.task())
                        .setParameter("classes", project.classes().toArray(String[]::new))
                        .setParameter("strategy", settings.strategy())
                        .setParameter("preset", settings.preset())
                        .setParameter("picks", settings.picksPerCycle())
                        .setParameter("factor", settings.subsetFactor())
                        .setParameter("seed", settings.seed())
                        .setParameter("kind", settings.retrain().kind())
                        .setParameter("labels", settings.retrain().labels())
                        .setParameter("diversity", settings.diversity())
                        .setParameter("coldStart", settings.coldStart())
                        .setParameter("regions", settings.unit().regions())
                        .setParameter("preLabels", settings.preLabels())
                        .setParameter("platform", PlatformText.write(settings.platform()))
                        .executeUpdate()
                == 1;
    }
}
