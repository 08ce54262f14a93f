package quarry.selector.pool;

import quarry.contracts.ImageId;

/** An image under its name; names order images everywhere. */
public record PoolImage(String name, ImageId image) {}
