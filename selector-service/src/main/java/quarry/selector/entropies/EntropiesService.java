package quarry.selector.entropies;

import static java.util.Comparator.comparingInt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ProjectId;
import quarry.kit.problem.Problem;
import quarry.kit.store.ObjectMissingException;
import quarry.kit.store.ObjectStore;
import quarry.selector.cycle.CycleService;
import quarry.selector.prediction.PreLabelForm;
import quarry.selector.scoring.Candidate;
import quarry.selector.scoring.Candidates;
import quarry.selector.scoring.CycleKey;
import quarry.selector.scoring.PickedRegions;
import quarry.selector.selection.EntropyFile;
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
    byte[] csv(ProjectId project, int cycle, Scope scope) {
        var selection = selection(project, cycle);
        return switch (scope) {
            case SELECTION -> store.read(selection.csv().key());
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
        var candidate = candidates
                .find(new CycleKey(project, number), name)
                .orElseThrow(() -> Problem.notFound("cycle " + number + " did not look at an image '" + name + "'"));
        return new WhyChosen(
                candidate.name(),
                candidate.image(),
                candidate.score().isPresent() ? candidate.score().getAsDouble() : null,
                candidate.rank().isPresent() ? candidate.rank().getAsInt() : null,
                candidate.picked(),
                origin.model().orElse(null),
                number,
                candidate.batch().orElse(null),
                origin.strategy(),
                regions.of(new CycleKey(project, number), name),
                candidate.failure().orElse(candidate.rank().isPresent() ? null : origin.whyUnranked()));
    }

    private byte[] wholeRanking(CycleKey cycle) {
        var ranked = candidates.all(cycle).stream()
                .filter(candidate -> candidate.rank().isPresent())
                .sorted(comparingInt(candidate -> candidate.rank().getAsInt()))
                .toList();
        return EntropyFile.of(
                        ranked.stream().map(Candidate::name).toList(),
                        ranked.stream()
                                .mapToDouble(candidate -> candidate.score().orElseThrow())
                                .toArray())
                .bytes();
    }

    private Selection selection(ProjectId project, int cycle) {
        var view = cycles.get(project, cycle);
        return selections
                .newest(project, cycle)
                .orElseThrow(() -> Problem.notFound(
                        "cycle " + cycle + " of project '" + project + "' has no entropies: it is " + view.state()));
    }
}
