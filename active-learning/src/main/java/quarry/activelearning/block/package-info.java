/**
 * The loss prediction head for networks that are DJL blocks: somebody's own, trained by a loop of his own. A block is
 * wrapped, its feature maps are named, and its answer gains a predicted loss for each image. Parameters, optimizer and
 * storage stay DJL's.
 */
package quarry.activelearning.block;
