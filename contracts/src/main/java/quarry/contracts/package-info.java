/**
 * What the services say to each other: events, ids, topics and object keys. One copy of the words, so that writer and
 * reader cannot drift apart. A field is only ever added; a changed meaning is a new record on a new topic.
 */
package quarry.contracts;
