package quarry.annotateonline;

import java.net.URI;

/**
 * An image that is to become an item.
 *
 * @param name in its folder
 * @param image where annotators' browsers find it
 */
public record NewItem(String name, URI image, int width, int height) {}
