package quarry.selector.cycle;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import quarry.contracts.ProjectId;
import quarry.selector.pool.Projects;
import quarry.selector.scoring.VectorRow;
import quarry.selector.scoring.VectorRows;
import quarry.selector.selection.Ranking;

/** Reads what a strategy with vectors is asked, and takes its answer. */
@ApplicationScoped
class PickQuestions {

    private final Projects projects;
    private final Cycles cycles;
    private final Remaining remaining;
    private final VectorRows rows;
    private final PickStep pick;

    PickQuestions(Projects projects, Cycles cycles, Remaining remaining, VectorRows rows, PickStep pick) {
        this.projects = projects;
        this.cycles = cycles;
        this.remaining = remaining;
        this.rows = rows;
        this.pick = pick;
    }

    /** The question of the latest cycle; empty if it is not at its pick any more. */
    @Transactional
    Optional<PickQuestion> of(ProjectId project) {
        return cycles.latest(project)
                .filter(cycle -> cycle.state == CycleState.SCORING && !cycle.picksRegions())
                .map(this::question);
    }

    private PickQuestion question(Cycle cycle) {
        var strategy = cycle.strategy();
        return new PickQuestion(
                cycle.key(),
                strategy,
                remaining.of(cycle),
                strategy.needs().labelledVectors() ? rows.labelled(cycle.key()) : List.of(),
                cycle.picksPerCycle,
                cycle.draw("pick").seed());
    }

    /** Publishes the answer, unless somebody was quicker, or a picked image has gone meanwhile. */
    @Transactional
    void answer(PickQuestion question, Ranking ranking) {
        var project = question.cycle().project();
        projects.lock(project)
                .flatMap(locked -> cycles.latest(project))
                .filter(cycle -> cycle.key().equals(question.cycle()) && cycle.state == CycleState.SCORING)
                .ifPresent(cycle -> publish(cycle, ranking));
    }

    private void publish(Cycle cycle, Ranking ranking) {
        var left = remaining.of(cycle).stream().map(VectorRow::name).collect(toSet());
        if (left.containsAll(ranking.selection().names())) {
            pick.publish(cycle, ranking.among(left));
        }
    }
}
