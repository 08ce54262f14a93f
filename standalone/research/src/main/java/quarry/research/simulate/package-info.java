/**
 * Active learning on data whose labels are all known: the cycles that a project would go through, in one process and
 * without people, for several strategies and seeds. Every finished cycle is a line in a journal, so a run that is killed
 * goes on where it was, and several processes share the work. What comes out are curves with their spread, never one
 * lucky run.
 */
package quarry.research.simulate;
