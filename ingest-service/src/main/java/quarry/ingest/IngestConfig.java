package quarry.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The limits of what comes in. Sizes take the suffixes K, M and G. */
@ConfigMapping(prefix = "ingest")
public interface IngestConfig {

    Images images();

    Uploads uploads();

    Batches batches();

    Json json();

    /** What one image may be. */
    interface Images {

        /** Size of the file. */
        @WithDefault("16M")
        MemorySize maxBytes();

        /** Width times height, read from the header before a pixel is decoded. */
        @WithDefault("50000000")
        long maxPixels();
    }

    /** What all uploads may take together. */
    interface Uploads {

        /** Images decoded or written to the bucket at a time. */
        @WithDefault("8")
        int concurrency();

        /** Bytes of images held in memory; an upload waits until its share is free. */
        @WithDefault("96M")
        MemorySize memory();
    }

    /** What one batch may be. */
    interface Batches {

        /** Images recorded in one transaction. */
        @WithDefault("128")
        int chunk();

        /** Bytes after which a chunk of fewer images is recorded. */
        @WithDefault("4M")
        MemorySize chunkBytes();

        /** Files in a batch. */
        @WithDefault("200000")
        int maxEntries();

        /** All files of a batch together, unpacked. */
        @WithDefault("16G")
        MemorySize maxUnpacked();
    }

    /** What one request in JSON may be. */
    interface Json {

        /** Size of the body. */
        @WithDefault("8M")
        MemorySize maxBytes();
    }
}
