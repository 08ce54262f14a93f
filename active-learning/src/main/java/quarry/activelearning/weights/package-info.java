/**
 * The safetensors format, read and written without the engine: an unsupported type in a user's file would end the whole
 * process there. Every length, offset and type is checked before a byte becomes a number. Files from Python load, and
 * files written here load in Python.
 */
package quarry.activelearning.weights;
