/**
 * Progress as server-sent events. Every subscriber compares what is committed with what it was told last, so it does not
 * matter which replica handled an event; steps between two looks are told as one.
 */
package quarry.selector.progress;
