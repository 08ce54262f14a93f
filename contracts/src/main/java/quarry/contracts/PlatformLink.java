package quarry.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Where the annotators of a project work: who is told the scores, and from where labels come back.
 *
 * @param project its number on the platform; 0 for {@link Kind#BUCKET}
 * @param folders where its items lie; none where the platform has no folders
 * @param statuses with which the platform says that somebody has finished an item
 * @param attach whether images of the pool become items of the platform by themselves
 */
public record PlatformLink(Kind kind, long project, List<Folder> folders, List<String> statuses, boolean attach) {

    public static final List<String> USUAL_STATUSES = List.of("Completed");

    public PlatformLink {
        Require.present(kind, "platform kind");
        folders = folders == null ? List.of() : List.copyOf(folders);
        statuses = statuses == null || statuses.isEmpty() ? USUAL_STATUSES : List.copyOf(statuses);
        if (kind == Kind.BUCKET ? project != 0 : project < 1) {
            throw new IllegalArgumentException("project is the platform's positive number, 0 for a bucket: " + project);
        }
        if ((kind == Kind.ANNOTATE_ONLINE) == folders.isEmpty()) {
            throw new IllegalArgumentException("folders are given for annotate-online, and for it only");
        }
        if (attach && kind != Kind.ANNOTATE_ONLINE) {
            throw new IllegalArgumentException("only annotate-online takes images by their address");
        }
        var ids = new HashSet<Long>();
        var prefixes = new HashSet<String>();
        for (var folder : folders) {
            if (!ids.add(folder.id()) || !prefixes.add(folder.prefix())) {
                throw new IllegalArgumentException("two folders must not share an id or a prefix: " + folder);
            }
        }
    }

    /** Who is told. */
    public enum Kind {
        /** annotate.online, now called SuperAnnotate. */
        ANNOTATE_ONLINE("annotate-online"),
        LABEL_STUDIO("label-studio"),
        /** Nobody by a call: an object with a fixed key always holds the newest csv. */
        BUCKET("bucket");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** As settings spell it. */
        @JsonValue
        public String text() {
            return text;
        }
    }

    /**
     * A folder of the platform. Names of images have no folders: {@code cam1/a.jpg} is {@code cam1_a.jpg} here, and
     * {@code a.jpg} in the folder with the prefix {@code cam1_}.
     *
     * @param id its number on the platform
     * @param prefix how the names of its images begin here; not part of the item's name there
     */
    public record Folder(long id, String prefix) {

        public Folder {
            if (id < 1) {
                throw new IllegalArgumentException("a folder has a positive id: " + id);
            }
            prefix = prefix == null ? "" : prefix;
        }
    }

    /**
     * Where an image is on the platform.
     *
     * @param folder its number
     * @param item the name within the folder
     */
    public record Place(long folder, String item) {}

    /** Where the image is: in the folder with the longest prefix that fits; nowhere if none does. */
    public Optional<Place> place(String image) {
        return folders.stream()
                .filter(folder -> image.length() > folder.prefix().length() && image.startsWith(folder.prefix()))
                .max(Comparator.comparingInt(folder -> folder.prefix().length()))
                .map(folder ->
                        new Place(folder.id(), image.substring(folder.prefix().length())));
    }

    /** The image that is there, if any image can be. */
    public Optional<String> image(Place place) {
        return folders.stream()
                .filter(folder -> folder.id() == place.folder())
                .findFirst()
                .map(folder -> folder.prefix() + place.item())
                .filter(image -> place(image).equals(Optional.of(place)));
    }
}
