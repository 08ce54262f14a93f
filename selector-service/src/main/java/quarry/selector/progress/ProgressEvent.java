package quarry.selector.progress;

import quarry.selector.cycle.CycleStatus;

/** A change, and the status after it. */
record ProgressEvent(String name, CycleStatus status) {}
