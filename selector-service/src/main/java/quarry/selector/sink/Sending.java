package quarry.selector.sink;

import java.util.List;
import java.util.UUID;
import quarry.contracts.PlatformLink;
import quarry.contracts.ProjectId;

/**
 * A push as its sender has it: nobody else sends it until the lease runs out.
 *
 * @param before csvs that the sink was told before, at least in part, back to the last that it was told whole
 */
record Sending(
        long id,
        UUID owner,
        ProjectId project,
        int cycle,
        int revision,
        String csvKey,
        List<String> before,
        PlatformLink platform,
        int callsDone) {

    Sending {
        before = List.copyOf(before);
    }
}
