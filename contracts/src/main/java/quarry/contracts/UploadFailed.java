package quarry.contracts;

import java.util.List;

/** Image files were refused. One upload with many of them is told in several events. Keyed by project. */
public record UploadFailed(EventHeader header, ProjectId project, List<RefusedFile> files) implements Event {

    /** So many files make an event of a few kilobytes. */
    public static final int MOST_FILES = 25;

    public UploadFailed {
        Require.present(header, "header");
        Require.present(project, "project");
        files = Require.list(files, "files");
        if (files.isEmpty() || files.size() > MOST_FILES) {
            throw new IllegalArgumentException("files must be 1 to " + MOST_FILES + ": " + files.size());
        }
    }

    @Override
    public Topic topic() {
        return Topics.INTAKE;
    }

    @Override
    public String key() {
        return project.value();
    }
}
