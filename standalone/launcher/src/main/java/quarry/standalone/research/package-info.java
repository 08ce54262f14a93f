/**
 * The commands that compute: each is one process of the research module, which has the engine on its class path and gets
 * this terminal and these arguments. Here is only their start and their end.
 */
package quarry.standalone.research;
