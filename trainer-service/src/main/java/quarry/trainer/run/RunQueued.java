package quarry.trainer.run;

import quarry.contracts.RunId;

/** Fired when a run has come in: there is work. Observe it after the transaction. */
public record RunQueued(RunId run) {}
