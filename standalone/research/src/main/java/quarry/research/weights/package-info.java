/**
 * Models as files: what is in one, into it from Python, out of it to Python, and what it answers for a folder of images.
 * Everything goes by the parameter names of the reference networks. Nothing here trains or needs a service.
 */
package quarry.research.weights;
