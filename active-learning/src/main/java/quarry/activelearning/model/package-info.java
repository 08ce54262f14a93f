/**
 * What a model is, apart from its task: the description that travels inside its weights file. A file so described can be
 * loaded by somebody who knows nothing else about it.
 */
package quarry.activelearning.model;
