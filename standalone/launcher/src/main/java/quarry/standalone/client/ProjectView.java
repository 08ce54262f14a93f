package quarry.standalone.client;

import java.util.List;

/** A project as the API shows it. */
public record ProjectView(String id, String task, List<String> classes) {}
