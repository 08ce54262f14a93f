package quarry.selector.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import quarry.selector.scoring.Candidate;
import quarry.selector.scoring.Candidates;
import quarry.selector.scoring.PickedRegions;
import quarry.selector.selection.Ranking;
import quarry.selector.selection.RegionRanking;

/** What a cycle has chosen, as it is stored. */
@ApplicationScoped
class Choice {

    private final Candidates candidates;
    private final PickedRegions regions;

    Choice(Candidates candidates, PickedRegions regions) {
        this.candidates = candidates;
        this.regions = regions;
    }

    /** The chosen images, or those of the chosen regions, best first. */
    List<Candidate> images(Cycle cycle) {
        return candidates.listed(cycle.key());
    }

    /**
     * The rows of the csv, best first.
     *
     * @param images from {@link #images}
     */
    Ranking rows(Cycle cycle, List<Candidate> images) {
        if (cycle.picksRegions()) {
            return RegionRanking.rows(regions.listed(cycle.key()));
        }
        return new Ranking(
                images.stream().map(Candidate::name).toList(),
                images.stream().map(image -> image.listed().orElseThrow()).toList());
    }
}
