/**
 * What the command line prints while something takes long. On a terminal it is one bar that moves; in a file or a pipe it
 * is plain lines. It knows nothing of what is under way.
 */
package quarry.standalone.terminal;
