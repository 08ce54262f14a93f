/**
 * A run is one asked-for model and how far it is. It owns the tables {@code runs} and {@code checkpoints} and the rules
 * of state and lease: whoever holds the current attempt may report, everybody else is refused. It says the events of a
 * run, in the transaction that changes it.
 */
package quarry.trainer.run;
