/** Figures of a trained model. Plain loops over plain numbers, checked by hand-computed examples. */
package quarry.activelearning.metric;
