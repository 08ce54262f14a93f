/**
 * The network of discriminative active learning (arXiv 1907.06347), which learns to tell labelled from unlabelled images
 * by their features. It knows nothing of the task or of the network that the features come from, and its optimizer
 * touches no weights but its own. Training, judging and files are apart, so that each can run in another process.
 */
package quarry.activelearning.discriminative;
