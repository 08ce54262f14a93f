/**
 * One class for a whole image: ResNet-18 in the form for 32x32 inputs, cross-entropy, top-1 accuracy. The facts and the
 * documented schedule are those of the reference implementation; the smaller presets keep its structure and its
 * proportions. A label is {@code {"class":"cat"}}.
 */
package quarry.activelearning.classification;
