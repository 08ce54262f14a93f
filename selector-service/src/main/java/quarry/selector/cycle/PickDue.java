package quarry.selector.cycle;

import quarry.contracts.ProjectId;

/** The latest cycle of a project has all vectors that its strategy looks at. */
record PickDue(ProjectId project) {}
