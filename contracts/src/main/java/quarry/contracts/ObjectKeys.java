package quarry.contracts;

/**
 * The shape of every object key, from general to specific.
 *
 * <pre>
 * projects/{project}/images/{image}
 * projects/{project}/cycles/{n}/snapshot.jsonl
 * projects/{project}/cycles/{n}/runs/{run}/model.safetensors
 * projects/{project}/cycles/{n}/runs/{run}/sets.json
 * projects/{project}/cycles/{n}/features/{batch}-{start of sha256}.safetensors
 * projects/{project}/cycles/{n}/regions/{batch}-{start of sha256}.safetensors
 * projects/{project}/cycles/{n}/predictions/{batch}-{start of sha256}.jsonl
 * projects/{project}/cycles/{n}/runs/{run}/checkpoints/{epoch}.safetensors
 * projects/{project}/cycles/{n}/entropies-r{revision}.csv   and .json, its manifest
 * projects/{project}/cycles/{n}/pre-labels-r{revision}.{form}
 * projects/{project}/entropies-latest.csv   the only one that is written again
 * </pre>
 */
public final class ObjectKeys {

    private ObjectKeys() {}

    public static String image(ProjectId project, ImageId image) {
        return "projects/" + project + "/images/" + image;
    }

    public static String snapshot(ProjectId project, int cycle) {
        return cycle(project, cycle) + "snapshot.jsonl";
    }

    public static String model(ProjectId project, int cycle, RunId run) {
        return run(project, cycle, run) + "model.safetensors";
    }

    /** What the discriminator of a run learns from. */
    public static String sets(ProjectId project, int cycle, RunId run) {
        return run(project, cycle, run) + "sets.json";
    }

    /**
     * Feature vectors of a batch. Two scorers on different processors may differ in the last digits; the digest keeps
     * either from replacing the other's object.
     */
    public static String features(ProjectId project, int cycle, BatchId batch, String sha256) {
        return ofBatch("features", project, cycle, batch, sha256);
    }

    /** Scores of the regions of a batch's images, with the digest for the same reason. */
    public static String regions(ProjectId project, int cycle, BatchId batch, String sha256) {
        return ofBatch("regions", project, cycle, batch, sha256);
    }

    /** Predictions of a batch, under its digest as the features are. */
    public static String predictions(ProjectId project, int cycle, BatchId batch, String sha256) {
        return cycle(project, cycle) + "predictions/" + batch + "-" + sha256.substring(0, 16) + ".jsonl";
    }

    /** The state of a run after the given number of finished epochs. */
    public static String checkpoint(ProjectId project, int cycle, RunId run, int epoch) {
        return run(project, cycle, run) + "checkpoints/" + epoch + ".safetensors";
    }

    public static String entropies(ProjectId project, int cycle, int revision) {
        return cycle(project, cycle) + "entropies-r" + revision + ".csv";
    }

    /** The newest csv of a project, for readers who know nothing of cycles. It alone is replaced. */
    public static String latestEntropies(ProjectId project) {
        return "projects/" + project + "/entropies-latest.csv";
    }

    public static String manifest(ProjectId project, int cycle, int revision) {
        return cycle(project, cycle) + "entropies-r" + revision + ".json";
    }

    /**
     * What the model takes the chosen images to show.
     *
     * @param form such as {@code coco.json}
     */
    public static String preLabels(ProjectId project, int cycle, int revision, String form) {
        return cycle(project, cycle) + "pre-labels-r" + revision + "." + form;
    }

    private static String ofBatch(String kind, ProjectId project, int cycle, BatchId batch, String sha256) {
        return cycle(project, cycle) + kind + "/" + batch + "-" + sha256.substring(0, 16) + ".safetensors";
    }

    private static String run(ProjectId project, int cycle, RunId run) {
        return cycle(project, cycle) + "runs/" + run + "/";
    }

    private static String cycle(ProjectId project, int cycle) {
        return "projects/" + project + "/cycles/" + Require.notNegative(cycle, "cycle") + "/";
    }
}
