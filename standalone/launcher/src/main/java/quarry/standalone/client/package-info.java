/**
 * The client commands: projects, images, labels, cycles and csv files of a running stack. They speak the HTTP API that
 * every other client speaks. Calls are repeated while a service is being started again, since all of them may be repeated.
 */
package quarry.standalone.client;
