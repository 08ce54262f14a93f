package quarry.ingest.project;

import java.util.List;

/** A project as somebody sent it: anything may be missing or wrong. */
record ProjectRequest(String id, String task, List<String> classes, Settings settings) {

    /** See {@link quarry.contracts.ProjectSettings}; what is missing gets its default. */
    record Settings(
            String strategy,
            String preset,
            Integer picksPerCycle,
            Double subsetFactor,
            Long seed,
            Retrain retrain,
            Double diversity,
            String coldStart,
            Unit unit,
            Boolean preLabels,
            Platform platform) {

        static final Settings NONE = new Settings(null, null, null, null, null, null, null, null, null, null, null);
    }

    /** See {@link quarry.contracts.RetrainRule}; labels only with the kind {@code labels}. */
    record Retrain(String kind, Integer labels) {}

    /** See {@link quarry.contracts.PickUnit}; the task has a default for the number of regions. */
    record Unit(String kind, Integer regions) {}

    /** See {@link quarry.contracts.PlatformLink}. */
    record Platform(String kind, Long project, List<Folder> folders, List<String> statuses, Boolean attach) {}

    /** See {@link quarry.contracts.PlatformLink.Folder}. */
    record Folder(Long id, String prefix) {}
}
