package quarry.contracts;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A fact that a service announces. On the wire: JSON whose field {@code type} is the name of the record. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ProjectDefined.class, name = "ProjectDefined"),
    @JsonSubTypes.Type(value = ImageStored.class, name = "ImageStored"),
    @JsonSubTypes.Type(value = ImageRemoved.class, name = "ImageRemoved"),
    @JsonSubTypes.Type(value = ImageAnnotated.class, name = "ImageAnnotated"),
    @JsonSubTypes.Type(value = TrainingRequested.class, name = "TrainingRequested"),
    @JsonSubTypes.Type(value = TrainingProgressed.class, name = "TrainingProgressed"),
    @JsonSubTypes.Type(value = ModelTrained.class, name = "ModelTrained"),
    @JsonSubTypes.Type(value = TrainingFailed.class, name = "TrainingFailed"),
    @JsonSubTypes.Type(value = DiscriminatorRequested.class, name = "DiscriminatorRequested"),
    @JsonSubTypes.Type(value = DiscriminatorTrained.class, name = "DiscriminatorTrained"),
    @JsonSubTypes.Type(value = ScoringRequested.class, name = "ScoringRequested"),
    @JsonSubTypes.Type(value = BatchScored.class, name = "BatchScored"),
    @JsonSubTypes.Type(value = PredictionsRequested.class, name = "PredictionsRequested"),
    @JsonSubTypes.Type(value = BatchPredicted.class, name = "BatchPredicted"),
    @JsonSubTypes.Type(value = EntropiesPublished.class, name = "EntropiesPublished"),
    @JsonSubTypes.Type(value = LabelsImported.class, name = "LabelsImported"),
    @JsonSubTypes.Type(value = UploadFailed.class, name = "UploadFailed")
})
public sealed interface Event
        permits ProjectDefined,
                ImageStored,
                ImageRemoved,
                ImageAnnotated,
                TrainingRequested,
                TrainingProgressed,
                ModelTrained,
                TrainingFailed,
                DiscriminatorRequested,
                DiscriminatorTrained,
                ScoringRequested,
                BatchScored,
                PredictionsRequested,
                BatchPredicted,
                EntropiesPublished,
                LabelsImported,
                UploadFailed {

    EventHeader header();

    ProjectId project();

    /** Where the event is announced. */
    Topic topic();

    /** Events with the same key keep their order. */
    String key();

    /** The name of the record. */
    default String type() {
        return getClass().getSimpleName();
    }
}
