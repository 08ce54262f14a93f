package quarry.contracts;

/** What all requests to a trainer have in common: each asks for one run. */
public interface RunRequest {

    ProjectId project();

    int cycle();

    RunId run();
}
