/**
 * From scores to a selection: the ranking of a cycle, its entropy csv and the manifest beside it. The bytes of the csv
 * follow from names, scores and seed alone; the time of writing stands in the manifest only. The two objects lie in the
 * bucket before the event says so.
 */
package quarry.selector.selection;
