package quarry.ingest.project;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import quarry.contracts.PickUnit;
import quarry.contracts.ProjectId;
import quarry.contracts.ProjectSettings;
import quarry.contracts.RetrainRule;

/** A row of {@code projects}. */
@Entity
@Table(name = "projects")
class Project {

    @Id
    private String id;

    private String task;
    private String[] classes;
    private String strategy;
    private String preset;
    private int picksPerCycle;
    private double subsetFactor;
    private long seed;

    @Enumerated(EnumType.STRING)
    private RetrainRule.Kind retrainKind;

    private int retrainLabels;
    private double diversity;
    private String coldStart;
    private int regions;
    private boolean preLabels;

    /** A link in JSON; null for none. */
    private String platform;

    protected Project() {}

    ProjectDefinition definition() {
        var retrain = new RetrainRule(retrainKind, retrainLabels);
        var settings = new ProjectSettings(
                strategy,
                preset,
                picksPerCycle,
                subsetFactor,
                seed,
                retrain,
                diversity,
                coldStart,
                PickUnit.of(regions),
                preLabels,
                PlatformText.read(platform));
        return new ProjectDefinition(new ProjectId(id), task, List.of(classes), settings);
    }
}
