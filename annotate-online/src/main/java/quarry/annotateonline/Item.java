package quarry.annotateonline;

/**
 * An item as the platform lists it.
 *
 * @param status by name, or by number where only the team knows the name
 * @param updated when it was last changed, in ISO 8601: it sorts as text
 */
public record Item(long id, long folder, String name, String status, String updated) {}
