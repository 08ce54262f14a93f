package quarry.selector.cycle;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import quarry.contracts.ProjectId;
import quarry.selector.pool.Projects;
import quarry.selector.scoring.Batches;
import quarry.selector.scoring.Listings;
import quarry.selector.scoring.PickedRegions;
import quarry.selector.scoring.VectorRow;
import quarry.selector.selection.RegionRanking;

/** Reads among which regions to pick, and takes the answer. */
@ApplicationScoped
class RegionQuestions {

    private final Projects projects;
    private final Cycles cycles;
    private final Batches batches;
    private final Remaining remaining;
    private final PickedRegions picked;
    private final Listings listings;
    private final Budget budget;
    private final PickStep pick;

    RegionQuestions(
            Projects projects,
            Cycles cycles,
            Batches batches,
            Remaining remaining,
            PickedRegions picked,
            Listings listings,
            Budget budget,
            PickStep pick) {
        this.projects = projects;
        this.cycles = cycles;
        this.batches = batches;
        this.remaining = remaining;
        this.picked = picked;
        this.listings = listings;
        this.budget = budget;
        this.pick = pick;
    }

    /** The question of the latest cycle; empty if it is not at its pick of regions. */
    @Transactional
    Optional<RegionQuestion> of(ProjectId project) {
        return cycles.latest(project)
                .filter(cycle -> cycle.state == CycleState.SCORING && cycle.picksRegions())
                .filter(cycle -> batches.counts(cycle.key()).allIn())
                .map(cycle -> new RegionQuestion(
                        cycle.key(),
                        remaining.of(cycle),
                        picked.labelled(cycle.key()),
                        cycle.attempt,
                        budget.left(cycle)));
    }

    /** Publishes the answer, unless somebody was quicker, or a pick is gone or labelled meanwhile. */
    @Transactional
    void answer(RegionQuestion question, RegionRanking ranking) {
        var project = question.cycle().project();
        projects.lock(project)
                .flatMap(locked -> cycles.latest(project))
                .filter(cycle -> cycle.key().equals(question.cycle())
                        && cycle.state == CycleState.SCORING
                        && cycle.attempt == question.attempt())
                .ifPresent(cycle -> publish(cycle, question, ranking));
    }

    private void publish(Cycle cycle, RegionQuestion question, RegionRanking ranking) {
        var images = question.candidates().stream().collect(toMap(VectorRow::name, VectorRow::image));
        var left = remaining.of(cycle).stream().map(VectorRow::image).collect(toSet());
        var present = images.entrySet().stream()
                .filter(entry -> left.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(toSet());
        if (ranking.holdsFor(present, picked.labelled(cycle.key()))) {
            var best = ranking.best();
            picked.list(cycle.key(), ranking.regions(), images);
            listings.score(cycle.key(), best.names().stream().map(images::get).toList(), best.scoresBestFirst());
            pick.publish(cycle, ranking.images(), ranking.rows(), images);
        }
    }
}
