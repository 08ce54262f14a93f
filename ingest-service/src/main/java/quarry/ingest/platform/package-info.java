/**
 * What annotators do on annotate.online comes home as labels. The platform tells by webhook that an item has changed, and is
 * asked on a schedule for what it did not tell; either leaves a row, and a worker fetches the annotations of rows that
 * are due, and hands them to {@code annotation} like any other import. The time of an item's last change decides what is new.
 */
package quarry.ingest.platform;
