/**
 * The broker's process on a single machine. It owns nothing but the entry point: configuration and data directory come
 * from whoever starts it. Kafka's class path must not mix with any other, so nothing else lives here.
 */
package quarry.standalone.kafka;
