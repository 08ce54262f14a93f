package quarry.annotateonline;

import java.math.BigDecimal;

/**
 * How early an item should be annotated.
 *
 * @param name of the item in its folder
 * @param value 0 to 1,000,000 with at most 8 characters, as the platform's own client cuts it
 */
public record Score(String name, BigDecimal value) {}
