package quarry.trainer.run;

import quarry.contracts.TrainingRequested;

/**
 * A run that is the claimer's until its lease ends.
 *
 * @param threads the count that the run was begun with
 */
public record Claim(Attempt attempt, TrainingRequested request, int threads) {}
