package quarry.trainer.run;

import quarry.contracts.RunRequest;

/**
 * A run that is the claimer's until its lease ends.
 *
 * @param threads the count that the run was begun with
 */
public record Claim(Attempt attempt, RunRequest request, int threads) {}
