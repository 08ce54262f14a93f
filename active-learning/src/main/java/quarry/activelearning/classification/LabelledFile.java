package quarry.activelearning.classification;

import java.nio.file.Path;

/** An image file with the class that its folder says. */
record LabelledFile(String name, String className, Path file) {}
