package quarry.ingest.upload;

import quarry.ingest.IngestConfig;

/**
 * How much of a batch is in memory, and how much there may be of it.
 *
 * @param chunk files recorded in one transaction
 * @param chunkBytes after which a chunk of fewer files is recorded
 * @param maxBytes of one file
 * @param maxEntries files
 * @param maxUnpacked bytes of all files
 */
record BatchLimits(int chunk, long chunkBytes, int maxBytes, int maxEntries, long maxUnpacked) {

    static BatchLimits of(IngestConfig config) {
        var batches = config.batches();
        return new BatchLimits(
                batches.chunk(),
                batches.chunkBytes().asLongValue(),
                Math.toIntExact(config.images().maxBytes().asLongValue()),
                batches.maxEntries(),
                batches.maxUnpacked().asLongValue());
    }

    /** A chunk is closed by the file that fills it. */
    long mostInMemory() {
        return chunkBytes + maxBytes;
    }
}
