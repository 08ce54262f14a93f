/**
 * Tells programs outside what happens, by the rules of Standard Webhooks. What is known here (a csv is out, a cycle has
 * ended) becomes deliveries in the transaction that decides it; what ingest knows comes by Kafka. {@code message} says
 * what is told and in which form, {@code endpoint} to whom, {@code guard} where to one may connect, and
 * {@code delivery} sends until it has arrived.
 */
package quarry.selector.webhook;
