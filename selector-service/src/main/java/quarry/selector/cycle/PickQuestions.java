package quarry.selector.cycle;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import quarry.contracts.ProjectId;
import quarry.selector.pool.Projects;
import quarry.selector.scoring.Batches;
import quarry.selector.scoring.VectorRow;
import quarry.selector.selection.Ranking;

/** Reads what a strategy with vectors is asked, and takes its answer. */
@ApplicationScoped
class PickQuestions {

    private final Projects projects;
    private final Cycles cycles;
    private final Batches batches;
    private final Remaining remaining;
    private final Budget budget;
    private final PickStep pick;

    PickQuestions(
            Projects projects, Cycles cycles, Batches batches, Remaining remaining, Budget budget, PickStep pick) {
        this.projects = projects;
        this.cycles = cycles;
        this.batches = batches;
        this.remaining = remaining;
        this.budget = budget;
        this.pick = pick;
    }

    /** The question of the latest cycle; empty if it is not at its pick any more. */
    @Transactional
    Optional<PickQuestion> of(ProjectId project) {
        return cycles.latest(project)
                .filter(cycle -> cycle.state == CycleState.SCORING && !cycle.picksRegions())
                .filter(cycle -> batches.counts(cycle.key()).allIn())
                .map(this::question);
    }

    private PickQuestion question(Cycle cycle) {
        var strategy = cycle.strategy();
        return new PickQuestion(
                cycle.key(),
                strategy,
                remaining.of(cycle),
                strategy.needs().labelledVectors() ? remaining.labelled(cycle) : List.of(),
                cycle.attempt,
                budget.left(cycle),
                cycle.draw("pick").seed());
    }

    /** Publishes the answer, unless somebody was quicker, or a picked image has gone meanwhile. */
    @Transactional
    void answer(PickQuestion question, Ranking ranking) {
        var project = question.cycle().project();
        projects.lock(project)
                .flatMap(locked -> cycles.latest(project))
                .filter(cycle -> cycle.key().equals(question.cycle())
                        && cycle.state == CycleState.SCORING
                        && cycle.attempt == question.attempt())
                .ifPresent(cycle -> publish(cycle, question, ranking));
    }

    private void publish(Cycle cycle, PickQuestion question, Ranking ranking) {
        var images = question.candidates().stream().collect(toMap(VectorRow::name, VectorRow::image));
        var left = remaining.of(cycle).stream().map(VectorRow::image).collect(toSet());
        if (ranking.names().stream().map(images::get).allMatch(left::contains)) {
            pick.publish(cycle, ranking, images);
        }
    }
}
