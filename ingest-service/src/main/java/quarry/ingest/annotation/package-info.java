/**
 * Annotations: the label of an image, checked by the task of its project. An image has one label at a time; each change
 * raises its revision and is announced, and the same label again is neither. Pool and test images are labelled alike.
 */
package quarry.ingest.annotation;
