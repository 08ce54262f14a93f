/**
 * Predictions on their way out of the house: a neutral line of JSON for each image, and what is made of many such lines,
 * the annotations that annotate.online shows to a human before he begins, and COCO's results. Nothing here needs the
 * engine, and nothing holds more than one image.
 *
 * <p>A line is
 *
 * <pre>{@code
 * {"image":"a.jpg","width":640,"height":480,"findings":[{"class":"cat","score":0.9,"box":[47.0,239.0,195.0,371.0]}]}
 * }</pre>
 *
 * A finding has a class and a score, and says where it is: {@code box}, left, top, right and bottom edge;
 * {@code joints}, a list of x, y and confidence, and the {@code box} in which they were looked for; {@code runs}, the
 * lengths of runs of pixels as COCO compresses them; nothing if it is about the whole image. Places are in pixels of the
 * image. Scores are 0 to 1.
 */
package quarry.activelearning.prediction;
