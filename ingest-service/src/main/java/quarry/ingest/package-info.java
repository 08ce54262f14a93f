/**
 * The catalogue: owns projects, images and annotations, with the bytes of the images in the bucket. It hears no events;
 * everything comes in by HTTP, is checked, and is answered item by item. It says {@code ProjectDefined},
 * {@code ImageStored}, {@code ImageRemoved} and {@code ImageAnnotated}, each in the transaction of its change.
 */
package quarry.ingest;
