package quarry.selector.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import quarry.contracts.ObjectRef;
import quarry.contracts.ProjectId;
import quarry.contracts.RunId;
import quarry.contracts.TrainingFailed;
import quarry.contracts.TrainingProgressed;

/** The runs that were asked for, and the trainer's answers. */
@ApplicationScoped
public class Trainings {

    private final Session database;
    private final MetricsText text;

    Trainings(Session database, MetricsText text) {
        this.database = database;
        this.text = text;
    }

    /** A run that will be asked for; a second opening changes nothing. */
    public void open(ProjectId project, int cycle, RunId run) {
        database.createNativeMutationQuery(
                        """
                        insert into trainings (run, project, cycle) values (:run, :project, :cycle)
                        on conflict (run) do nothing
                        """)
                .setParameter("run", run.value())
                .setParameter("project", project.value())
                .setParameter("cycle", cycle)
                .executeUpdate();
    }

    public Optional<Training> find(RunId run) {
        return database.createNativeQuery("select * from trainings where run = :run", Tuple.class)
                .setParameter("run", run.value())
                .uniqueResultOptional()
                .map(this::training);
    }

    /** Whether the run has shown a sign of life after that moment. */
    public boolean heardSince(RunId run, Instant moment) {
        return database.createNativeQuery(
                                "select count(*) from trainings where run = :run and heard_at > :moment", Long.class)
                        .setParameter("run", run.value())
                        .setParameter("moment", moment)
                        .getSingleResult()
                > 0;
    }

    /** A later epoch replaces an earlier one, never the other way round. */
    void progress(TrainingProgressed event, Instant now) {
        heard(event.run(), now);
        update(
                        """
                        update trainings set epoch = :epoch, epochs = :epochs, progress = :progress
                        where run = :run and epoch < :epoch
                        """,
                        event.run())
                .setParameter("epoch", event.epoch())
                .setParameter("epochs", event.epochs())
                .setParameter("progress", text.write(event.metrics()))
                .executeUpdate();
    }

    /** The model of a run; empty until it is trained. */
    public Optional<ObjectRef> model(RunId run) {
        return find(run).flatMap(Training::model);
    }

    /** The first model of a run is its model. */
    void succeed(RunId run, ObjectRef model, Map<String, Double> metrics, Instant now) {
        heard(run, now);
        update(
                        """
                        update trainings set model_key = :key, model_size = :size, model_sha256 = :sha256,
                            metrics = :metrics
                        where run = :run and model_key is null
                        """,
                        run)
                .setParameter("key", model.key())
                .setParameter("size", model.size())
                .setParameter("sha256", model.sha256())
                .setParameter("metrics", text.write(metrics))
                .executeUpdate();
    }

    void fail(TrainingFailed event, Instant now) {
        heard(event.run(), now);
        update("update trainings set failure = :failure where run = :run", event.run())
                .setParameter("failure", event.reason())
                .executeUpdate();
    }

    private void heard(RunId run, Instant now) {
        int known = update("update trainings set heard_at = :now where run = :run", run)
                .setParameter("now", now)
                .executeUpdate();
        if (known == 0) {
            throw new IllegalArgumentException("nobody here asked for run " + run);
        }
    }

    private MutationQuery update(String sql, RunId run) {
        return database.createNativeMutationQuery(sql).setParameter("run", run.value());
    }

    private Training training(Tuple row) {
        return new Training(
                row.get("epoch", Integer.class),
                row.get("epochs", Integer.class),
                text.read(row.get("progress", String.class)),
                Optional.ofNullable(row.get("model_key", String.class))
                        .map(key -> new ObjectRef(
                                key, row.get("model_size", Long.class), row.get("model_sha256", String.class))),
                text.read(row.get("metrics", String.class)),
                Optional.ofNullable(row.get("failure", String.class)));
    }
}
