package quarry.selector;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the selector. */
@ConfigMapping(prefix = "selector")
public interface SelectorConfig {

    Sweep sweep();

    Watchdog watchdog();

    Recompute recompute();

    Events events();

    Platform platform();

    /** Where the API of the selector is reached from outside: the addresses in webhooks begin with it. */
    @WithDefault("http://127.0.0.1:8084")
    URI publicUrl();

    Webhooks webhooks();

    /** All projects with an unfinished cycle are looked at, should a change have been missed in a crash. */
    interface Sweep {

        /** Time between two looks. */
        @WithDefault("5s")
        Duration every();
    }

    /** Work that gets no answer is asked for again. */
    interface Watchdog {

        /** Time between two looks. */
        @WithDefault("30s")
        Duration every();

        /** How long a training may be silent: nothing heard of its run, not even an epoch. */
        @WithDefault("15m")
        Duration trainingAge();

        /** How long the scoring of a cycle may be silent: none of its batches asked for or answered. */
        @WithDefault("5m")
        Duration scoringAge();
    }

    /** While a cycle waits for labels and images come or go, its csv comes out again. */
    interface Recompute {

        /** How long no image has come or gone before that. */
        @WithDefault("2s")
        Duration quiet();

        /** How long the first change waits at most, though more come. */
        @WithDefault("30s")
        Duration longest();

        LongPick longPick();

        /** The same for strategies that compare vectors, and for regions: a pick may take minutes. */
        interface LongPick {

            /** How long no image has come or gone before that. */
            @WithDefault("30s")
            Duration quiet();

            /** How long the first change waits at most, though more come. */
            @WithDefault("10m")
            Duration longest();
        }
    }

    /** The server-sent events. */
    interface Events {

        /** Time between two looks at what is stored. */
        @WithDefault("500ms")
        Duration every();
    }

    /** Platforms of annotators that are told the scores. */
    interface Platform {

        /** Time between two looks for scores that are to be sent again. */
        @WithDefault("5s")
        Duration every();

        /** How long one answer may take. */
        @WithDefault("30s")
        Duration timeout();

        /** How long a sender may be silent before another one goes on: longer than a call with all its repetitions. */
        @WithDefault("3m")
        Duration lease();

        /** Pause after the first failure; it doubles, up to ten minutes. */
        @WithDefault("5s")
        Duration retryDelay();

        /** Failures in a row before a push is given up. */
        @WithDefault("30")
        int maxAttempts();

        AnnotateOnline annotateOnline();

        LabelStudio labelStudio();

        /** annotate.online, now SuperAnnotate. */
        interface AnnotateOnline {

            /** Its API. */
            @WithDefault("https://api.superannotate.com")
            URI url();

            /** Of the team, such as {@code characters=42}. */
            Optional<String> token();
        }

        /** A Label Studio. */
        interface LabelStudio {

            /** Such as {@code https://label-studio.example.org}. */
            Optional<URI> url();

            /** A personal access token, or one of the older kind. */
            Optional<String> token();
        }
    }

    /** Telling programs outside what happens. */
    interface Webhooks {

        /** Time between two looks for what is due. */
        @WithDefault("1s")
        Duration every();

        /** Requests under way at a time. */
        @WithDefault("8")
        int concurrency();

        /** Of a whole request, from the look-up of the name to the end of the answer. */
        @WithDefault("20s")
        Duration timeout();

        /**
         * What may be told beside https on port 443 of public addresses: hosts, with or without a port, and blocks of
         * addresses, with commas.
         */
        Optional<List<String>> allowed();

        /** Seals the secrets in the database: 32 bytes in Base64. */
        Optional<String> key();

        /** How long the former secret signs, too, after a rotation. */
        @WithDefault("24h")
        Duration rotationOverlap();

        /** How long what was sent, or given up, stays in the log. */
        @WithDefault("30d")
        Duration keep();

        /** Of the types of CloudEvents: the name of a domain from its end, with a dot behind. */
        @WithDefault("quarry.")
        String typePrefix();
    }
}
