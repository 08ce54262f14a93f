package quarry.trainer.run;

import quarry.contracts.RunRequest;

/**
 * A run that is the claimer's until its lease ends.
 *
 * @param threads the count that the run was begun with
 * @param trace that asked for the run, as {@link quarry.kit.trace.Traces} has it; null without one
 */
public record Claim(Attempt attempt, RunRequest request, int threads, String trace) {}
