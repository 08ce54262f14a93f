/**
 * The quarry command line: everything on one machine, in one command. It owns the data directory and the processes that
 * run on it, and talks to the services only as any other client does, over HTTP. Its packages: the stack of processes, the
 * client commands, the demo, and what they print.
 */
package quarry.standalone;
