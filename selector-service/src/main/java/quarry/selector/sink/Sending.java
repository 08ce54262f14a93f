package quarry.selector.sink;

import java.util.UUID;
import quarry.contracts.PlatformLink;
import quarry.contracts.ProjectId;

/** A push as its sender has it: nobody else sends it until the lease runs out. */
record Sending(
        long id,
        UUID owner,
        ProjectId project,
        int cycle,
        int revision,
        String csvKey,
        PlatformLink platform,
        int callsDone) {}
