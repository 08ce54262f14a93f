package quarry.selector.cycle;

import jakarta.enterprise.context.ApplicationScoped;
import quarry.selector.scoring.Listings;
import quarry.selector.scoring.PickedRegions;

/** What a cycle may still pick: what its csv had and is labelled by now is spent, however often the csv comes out. */
@ApplicationScoped
class Budget {

    private final Listings listings;
    private final PickedRegions regions;

    Budget(Listings listings, PickedRegions regions) {
        this.listings = listings;
        this.regions = regions;
    }

    /** Images, or regions where the cycle picks these. */
    int left(Cycle cycle) {
        return Math.max(
                0,
                cycle.picksRegions()
                        ? cycle.regions - regions.spent(cycle.key())
                        : cycle.picksPerCycle - listings.spent(cycle.key()));
    }
}
