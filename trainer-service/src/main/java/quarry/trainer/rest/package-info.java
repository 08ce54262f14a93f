/**
 * What operators ask. It answers with the runs as they are stored and changes nothing.
 */
package quarry.trainer.rest;
