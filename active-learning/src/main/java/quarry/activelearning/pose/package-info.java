/**
 * The joints of persons: HRNet on crops of 256 x 192 pixels, heat maps, COCO's keypoint figures. The facts are those of
 * the reference implementation, except for what it does wrong; the {@code tiny} preset keeps its structure.
 *
 * <p>What is selected, scored and labelled is an image. What the network looks at is one person: an image teaches one
 * example for each of its persons, and its score is the mean over them. The persons of an image without a label are not
 * known; then the whole image stands for one person.
 *
 * <p>A label in canonical form, in pixels of the image, whose first pixel has its centre at (0, 0):
 *
 * <pre>{@code
 * {"persons": [
 *   {"box": [x, y, width, height], "area": a, "keypoints": [[x, y, v], ..], "crowd": false}
 * ]}
 * }</pre>
 *
 * The list may be empty. A box lies inside the image and is larger than one pixel each way. The area is that of the
 * person, which may be less than that of the box, and is the box's if it is missing. The keypoints are seventeen, in the
 * order of {@code Joints}; v is 0 for a joint that is not labelled, 1 for a hidden and 2 for a visible one, and a
 * labelled one lies inside the image. A crowd is a group that nobody told apart; a missing {@code crowd} is false.
 */
package quarry.activelearning.pose;
