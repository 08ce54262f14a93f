/**
 * What a model or another program sees on images, as files: written for the images of a folder or a data set, and compared
 * with what is there. A class is a row of a csv, boxes and persons are COCO's results, masks are PNG files.
 */
package quarry.research.predictions;
