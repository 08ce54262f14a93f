/**
 * The objects on an image, a box and a class for each: SSD300 on VGG-16, the multibox loss with hard negatives, mean
 * average precision, and the trees of Pascal VOC. The facts and the documented schedule are those of the reference
 * implementation; the smaller preset keeps its structure.
 *
 * <p>A label lists all objects of an image, none if there is nothing to see:
 *
 * <pre>{@code
 * {"boxes": [{"class": "cat", "box": [47.0, 239.0, 195.0, 371.0], "difficult": false, "truncated": false}]}
 * }</pre>
 *
 * {@code box} is left, top, right and bottom edge in pixels of the image file. Edges lie between pixels: the first pixel
 * reaches from 0 to 1, an image from 0 to its width, and a box has an area and lies inside. {@code difficult} objects are
 * not learned, and finding one counts neither for nor against a model; {@code truncated} is kept for others. Both may be
 * left out, and are then false. The canonical form has all fields and sorts the objects by the position of their class,
 * then by their edges. Pascal VOC counts pixels from 1 with the last one inside: {@code xmin - 1, ymin - 1, xmax, ymax}.
 */
package quarry.activelearning.detection;
