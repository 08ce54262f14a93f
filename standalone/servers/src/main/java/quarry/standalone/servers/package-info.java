/**
 * Kafka, PostgreSQL and an S3 server as child processes on one machine, for the launcher and for tests. It owns a data
 * directory with their files, ports, credentials and logs; everything listens on the loopback address only. Children end
 * with the process that started them, however that one ends.
 */
package quarry.standalone.servers;
