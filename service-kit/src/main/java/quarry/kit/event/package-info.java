/**
 * Events out and in: the outbox that commits an event with the change that it announces, the publisher that puts it on
 * the wire, and what every incoming channel needs. Knows events by their {@link quarry.contracts.Event} face alone.
 */
package quarry.kit.event;
