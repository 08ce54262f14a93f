package quarry.trainer.run;

import quarry.contracts.RunId;

/**
 * One owner's turn at a run: the fencing token. The number grows with every turn, so an owner that was taken for dead
 * can be told from the present one.
 */
public record Attempt(RunId run, int number) {}
