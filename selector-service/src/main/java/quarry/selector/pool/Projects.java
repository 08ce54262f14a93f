package quarry.selector.pool;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import quarry.contracts.PickUnit;
import quarry.contracts.ProjectDefined;
import quarry.contracts.ProjectId;
import quarry.contracts.ProjectSettings;
import quarry.contracts.RetrainRule;

/** The projects as last defined. Their rows are also the locks under which cycles move. */
@ApplicationScoped
public class Projects {

    private static final String SELECT = "select * from projects where project = :project";

    private final Session database;
    private final PlatformText platforms;

    Projects(Session database, PlatformText platforms) {
        this.database = database;
        this.platforms = platforms;
    }

    /** Remembers the newest definition, whatever the order of arrival. */
    void define(ProjectDefined event) {
        var settings = event.settings();
        database.createNativeMutationQuery(
                        """
                        insert into projects (project, defined_at, task, classes, strategy, preset, picks_per_cycle,
                            subset_factor, seed, retrain_kind, retrain_labels, diversity, cold_start, regions, pre_labels,
                            platform)
                        values (:project, :definedAt, :task, :classes, :strategy, :preset, :picks,
                            :factor, :seed, :retrainKind, :retrainLabels, :diversity, :coldStart, :regions, :preLabels,
                            :platform)
                        on conflict (project) do update set defined_at = excluded.defined_at, task = excluded.task,
                            classes = excluded.classes, strategy = excluded.strategy, preset = excluded.preset,
                            picks_per_cycle = excluded.picks_per_cycle, subset_factor = excluded.subset_factor,
                            seed = excluded.seed, retrain_kind = excluded.retrain_kind,
                            retrain_labels = excluded.retrain_labels,
                            diversity = excluded.diversity, cold_start = excluded.cold_start,
                            regions = excluded.regions, pre_labels = excluded.pre_labels,
                            platform = excluded.platform
                        where projects.defined_at < excluded.defined_at
                        """)
                .setParameter("project", event.project().value())
                .setParameter("definedAt", event.header().time())
                .setParameter("task", event.task())
                .setParameter("classes", event.classes().toArray(String[]::new))
                .setParameter("strategy", settings.strategy())
                .setParameter("preset", settings.preset())
                .setParameter("picks", settings.picksPerCycle())
                .setParameter("factor", settings.subsetFactor())
                .setParameter("seed", settings.seed())
                .setParameter("retrainKind", settings.retrain().kind().name())
                .setParameter("retrainLabels", settings.retrain().labels())
                .setParameter("diversity", settings.diversity())
                .setParameter("coldStart", settings.coldStart())
                .setParameter("regions", settings.unit().regions())
                .setParameter("preLabels", settings.preLabels())
                .setParameter("platform", platforms.write(settings.platform()), String.class)
                .executeUpdate();
    }

    public Optional<Project> find(ProjectId project) {
        return read(SELECT, project);
    }

    /** The project, locked until the transaction ends: one decision at a time. */
    public Optional<Project> lock(ProjectId project) {
        return read(SELECT + " for update", project);
    }

    private Optional<Project> read(String sql, ProjectId project) {
        return database.createNativeQuery(sql, Tuple.class)
                .setParameter("project", project.value())
                .uniqueResultOptional()
                .map(this::project);
    }

    private Project project(Tuple row) {
        return new Project(
                new ProjectId(row.get("project", String.class)),
                row.get("task", String.class),
                List.of(row.get("classes", String[].class)),
                new ProjectSettings(
                        row.get("strategy", String.class),
                        row.get("preset", String.class),
                        row.get("picks_per_cycle", Integer.class),
                        row.get("subset_factor", Double.class),
                        row.get("seed", Long.class),
                        new RetrainRule(
                                RetrainRule.Kind.valueOf(row.get("retrain_kind", String.class)),
                                row.get("retrain_labels", Integer.class)),
                        row.get("diversity", Double.class),
                        row.get("cold_start", String.class),
                        PickUnit.of(row.get("regions", Integer.class)),
                        row.get("pre_labels", Boolean.class),
                        platforms.read(row.get("platform", String.class))));
    }
}
