package quarry.selector.cycle;

import java.time.Duration;
import quarry.contracts.ProjectId;

/** A step of a project will be due after some time, though nothing more may happen until then. */
record LookLater(ProjectId project, Duration in) {}
