package quarry.selector.change;

import quarry.contracts.ProjectId;

/** New facts about a project are stored, so there may be something to decide. */
public record ProjectChanged(ProjectId project) {}
