package quarry.selector.scoring;

import quarry.contracts.ProjectId;

/** A cycle of a project. */
public record CycleKey(ProjectId project, int number) {}
