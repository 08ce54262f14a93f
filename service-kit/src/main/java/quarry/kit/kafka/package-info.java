/** Topics are made by the services at their start, from one declaration: a missing topic would lose events quietly. */
package quarry.kit.kafka;
