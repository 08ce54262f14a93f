/**
 * What all networks have in common, whatever their task: the description that travels inside a weights file, the pass
 * from inputs to outputs and feature maps, and the loss prediction head on top with its ranking loss. A file so
 * described can be loaded by somebody who knows nothing else about it.
 */
package quarry.activelearning.model;
