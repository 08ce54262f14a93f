package quarry.trainer.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import quarry.contracts.RunId;

/** The runs as operators see them. */
@ApplicationScoped
public class RunHistory {

    private final Runs runs;

    RunHistory(Runs runs) {
        this.runs = runs;
    }

    public Optional<Run> named(RunId id) {
        return runs.named(id);
    }

    /** Of all projects, newest first. */
    public List<Run> latest(int most) {
        return runs.latest(most);
    }

    /** Of one project, newest first. */
    public List<Run> latest(String project, int most) {
        return runs.latest(project, most);
    }
}
