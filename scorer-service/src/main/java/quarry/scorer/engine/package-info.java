/** The tensor engine of the process: loaded at the start, so that no request finds it missing. */
package quarry.scorer.engine;
