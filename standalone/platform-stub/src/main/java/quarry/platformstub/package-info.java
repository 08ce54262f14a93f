/**
 * A small annotate.online for tests and the demo. It answers the calls that the platform's own SDK makes, refuses what the
 * platform would refuse or misunderstand, keeps items in memory, and can play the annotators. It listens on loopback.
 */
package quarry.platformstub;
