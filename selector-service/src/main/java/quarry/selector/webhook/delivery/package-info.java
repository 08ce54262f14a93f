/**
 * From an event to the receiver. A delivery is a row that commits with the fact that it tells; any replica takes it under a
 * lease, sends outside of the transaction, and writes down what came of it. At least once, in no order. Each attempt stands
 * in the log until it is too old.
 */
package quarry.selector.webhook.delivery;
