/**
 * Where requests arrive. Hears TrainingRequested and hands it to {@code run}, in milliseconds: training never holds up
 * the channel. Says nothing itself.
 */
package quarry.trainer.request;
