package quarry.ingest.annotation;

import java.time.Instant;
import java.util.Map;

/**
 * A label as the API shows it.
 *
 * @param image its name
 * @param revision grows with every change
 */
record AnnotationView(String image, Map<String, Object> label, long revision, Instant annotated) {}
