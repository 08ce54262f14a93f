/**
 * The processes of one data directory: broker, bucket, database and the four services. It starts them in order, starts
 * again what dies, and stops them in reverse order. A state file tells other processes where they listen.
 */
package quarry.standalone.stack;
