/**
 * The three servers for tests of the services. One set per JVM on a temporary directory, started at the first need and
 * gone with the JVM. Tests reach it for outages: a broker that stops in the middle and comes back.
 */
package quarry.standalone.servers.testing;
