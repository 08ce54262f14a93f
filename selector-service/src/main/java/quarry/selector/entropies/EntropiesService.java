package quarry.selector.entropies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.OptionalInt;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ProjectId;
import quarry.kit.problem.Problem;
import quarry.kit.store.ObjectMissingException;
import quarry.kit.store.ObjectStore;
import quarry.selector.cycle.CycleOrigin;
import quarry.selector.cycle.CycleService;
import quarry.selector.prediction.PreLabelForm;
import quarry.selector.scoring.Candidate;
import quarry.selector.scoring.Candidates;
import quarry.selector.scoring.CycleKey;
import quarry.selector.scoring.PickedRegions;
import quarry.selector.selection.Selection;
import quarry.selector.selection.Selections;

/** Reads selections and rankings. */
@ApplicationScoped
class EntropiesService {

    private final CycleService cycles;
    private final Selections selections;
    private final Candidates candidates;
    private final PickedRegions regions;
    private final ObjectStore store;

    EntropiesService(
            CycleService cycles,
            Selections selections,
            Candidates candidates,
            PickedRegions regions,
            ObjectStore store) {
        this.cycles = cycles;
        this.selections = selections;
        this.candidates = candidates;
        this.regions = regions;
        this.store = store;
    }

    @Transactional
    byte[] csv(ProjectId project, int cycle, Scope scope, Optional<Integer> revision) {
        var newest = selection(project, cycle);
        return switch (scope) {
            case SELECTION -> store.read(csvKey(project, cycle, revision.orElse(newest.revision()), newest.revision()));
            case POOL -> wholeRanking(new CycleKey(project, cycle));
        };
    }

    @Transactional
    byte[] manifest(ProjectId project, int cycle) {
        return store.read(selection(project, cycle).manifest().key());
    }

    @Transactional
    byte[] preLabels(ProjectId project, int cycle, PreLabelForm form) {
        var selection = selection(project, cycle);
        try {
            return store.read(ObjectKeys.preLabels(project, cycle, selection.revision(), form.text()));
        } catch (ObjectMissingException e) {
            throw Problem.notFound("cycle " + cycle + " of project '" + project
                    + "' has no pre-labels: it had no model, or the project does not want them");
        }
    }

    @Transactional
    WhyChosen why(ProjectId project, int number, String name) {
        var origin = cycles.origin(project, number);
        var key = new CycleKey(project, number);
        var candidate = candidates
                .find(key, name)
                .orElseThrow(() -> Problem.notFound("cycle " + number + " did not look at an image '" + name + "'"));
        var rank = rank(key, candidate);
        var score = candidate.listed().isPresent() ? candidate.listed() : candidate.score();
        return new WhyChosen(
                candidate.name(),
                candidate.image(),
                score.isPresent() ? score.getAsDouble() : null,
                rank.isPresent() ? rank.getAsInt() : null,
                candidate.picked(),
                candidate.revision().isPresent() ? candidate.revision().getAsInt() : null,
                origin.model().orElse(null),
                number,
                candidate.batch().orElse(null),
                origin.strategy(),
                regions.of(key, name),
                rank.isPresent() ? null : whyUnranked(candidate, origin));
    }

    /** Its place among all that the cycle could rank, which is not stored for what is not picked. */
    private OptionalInt rank(CycleKey cycle, Candidate candidate) {
        int listed = candidates.counts(cycle).listed();
        return listed > 0 && candidate.follows()
                ? OptionalInt.of(listed + candidates.followingBefore(cycle, candidate) + 1)
                : candidate.rank();
    }

    private static String whyUnranked(Candidate candidate, CycleOrigin origin) {
        return candidate
                .failure()
                .orElseGet(() -> candidate.picked()
                        ? "it has its label since revision "
                                + candidate.revision().getAsInt() + " of the csv had it"
                        : origin.whyUnranked());
    }

    private static String csvKey(ProjectId project, int cycle, int revision, int newest) {
        if (revision < 1 || revision > newest) {
            throw Problem.notFound("cycle " + cycle + " of project '" + project + "' has revisions 1 to " + newest
                    + ", not " + revision);
        }
        return ObjectKeys.entropies(project, cycle, revision);
    }

    private byte[] wholeRanking(CycleKey cycle) {
        return WholeRanking.of(candidates.all(cycle)).file().bytes();
    }

    private Selection selection(ProjectId project, int cycle) {
        var view = cycles.get(project, cycle);
        return selections
                .newest(project, cycle)
                .orElseThrow(() -> Problem.notFound(
                        "cycle " + cycle + " of project '" + project + "' has no entropies: it is " + view.state()));
    }
}
