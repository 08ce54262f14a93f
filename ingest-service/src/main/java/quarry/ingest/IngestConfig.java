package quarry.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The limits of what comes in. Sizes take the suffixes K, M and G. */
@ConfigMapping(prefix = "ingest")
public interface IngestConfig {

    Images images();

    Uploads uploads();

    Batches batches();

    Json json();

    Platform platform();

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

    /** Where annotators work, and from where labels come back. */
    interface Platform {

        /** Time between two looks at what is due. */
        @WithDefault("2s")
        Duration every();

        /** Time between two lists of what has changed in a folder, for changes that no webhook told. */
        @WithDefault("5m")
        Duration poll();

        /** How long one answer may take. */
        @WithDefault("30s")
        Duration timeout();

        /** After so long somebody else does what was begun and not ended. */
        @WithDefault("5m")
        Duration lease();

        /** Pause after the first failure; it doubles, up to an hour. */
        @WithDefault("10s")
        Duration retryDelay();

        /** How often an annotation is asked for that does not come. */
        @WithDefault("20")
        int maxAttempts();

        /** Where annotators' browsers reach this service; nothing is attached without it. */
        Optional<URI> publicUrl();

        /** Signs the addresses of attached images; nothing is attached without it. */
        Optional<String> itemKey();

        AnnotateOnline annotateOnline();

        /** annotate.online, now SuperAnnotate. */
        interface AnnotateOnline {

            /** Its API. */
            @WithDefault("https://api.superannotate.com")
            URI url();

            /** Its lists of items. */
            @WithDefault("https://item.superannotate.com/api/v1")
            URI itemsUrl();

            /** Its annotations. */
            @WithDefault("https://assets-provider.superannotate.com/api/v4")
            URI assetsUrl();

            /** Of the team, such as {@code characters=42}. */
            Optional<String> token();

            /** Webhooks have to be signed with it; without it they need no signature. */
            Optional<String> webhookSecret();
        }
    }
}
