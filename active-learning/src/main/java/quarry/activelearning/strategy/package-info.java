/**
 * Which images to label next, decided on plain numbers. A strategy names the signal that it needs, says how many
 * candidates it wants scored, and turns their scores into picks, best first. Nothing here knows an engine, a service or
 * a clock, and every draw is a pure function of a seed and a name.
 */
package quarry.activelearning.strategy;
