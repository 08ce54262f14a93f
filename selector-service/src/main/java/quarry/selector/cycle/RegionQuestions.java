package quarry.selector.cycle;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import quarry.contracts.ProjectId;
import quarry.selector.pool.Projects;
import quarry.selector.scoring.PickedRegions;
import quarry.selector.scoring.VectorRow;
import quarry.selector.selection.RegionRanking;

/** Reads among which regions to pick, and takes the answer. */
@ApplicationScoped
class RegionQuestions {

    private final Projects projects;
    private final Cycles cycles;
    private final Remaining remaining;
    private final PickedRegions picked;
    private final PickStep pick;

    RegionQuestions(Projects projects, Cycles cycles, Remaining remaining, PickedRegions picked, PickStep pick) {
        this.projects = projects;
        this.cycles = cycles;
        this.remaining = remaining;
        this.picked = picked;
        this.pick = pick;
    }

    /** The question of the latest cycle; empty if it is not at its pick of regions. */
    @Transactional
    Optional<RegionQuestion> of(ProjectId project) {
        return cycles.latest(project)
                .filter(cycle -> cycle.state == CycleState.SCORING && cycle.picksRegions())
                .map(cycle -> new RegionQuestion(
                        cycle.key(), remaining.of(cycle), picked.labelledBefore(cycle.key()), cycle.regions));
    }

    /** Publishes the answer, unless somebody was quicker, or a pick is gone or labelled meanwhile. */
    @Transactional
    void answer(RegionQuestion question, RegionRanking ranking) {
        var project = question.cycle().project();
        projects.lock(project)
                .flatMap(locked -> cycles.latest(project))
                .filter(cycle -> cycle.key().equals(question.cycle()) && cycle.state == CycleState.SCORING)
                .ifPresent(cycle -> publish(cycle, ranking));
    }

    private void publish(Cycle cycle, RegionRanking ranking) {
        var left = remaining.of(cycle).stream().map(VectorRow::name).collect(toSet());
        if (ranking.holdsFor(left, picked.labelledBefore(cycle.key()))) {
            picked.add(cycle.key(), ranking.regions());
            pick.publish(cycle, ranking.images().among(left), ranking.rows());
        }
    }
}
