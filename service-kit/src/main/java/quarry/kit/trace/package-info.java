/** Traces across services: a trace is kept as text where work rests in a table, and goes on when somebody takes the work up. */
package quarry.kit.trace;
