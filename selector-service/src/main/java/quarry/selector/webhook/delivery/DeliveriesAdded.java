package quarry.selector.webhook.delivery;

/** There is something to send. Observe it after the transaction. */
record DeliveriesAdded() {}
