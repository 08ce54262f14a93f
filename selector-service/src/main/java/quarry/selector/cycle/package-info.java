/**
 * The life of a cycle: its states, and the one place where they change. Every decision is computed from what is stored,
 * under the lock of the project's row, so that it can be made any number of times, after any crash, by any replica.
 * Listeners only store facts; a worker, a sweep and the requests of users ask what is due.
 */
package quarry.selector.cycle;
