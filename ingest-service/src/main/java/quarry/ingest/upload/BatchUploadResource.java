package quarry.ingest.upload;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import quarry.ingest.image.SplitName;
import quarry.ingest.outcome.BatchAnswer;
import quarry.ingest.project.ProjectService;

/** Many images in one request: the parts {@code file} of a form, or an archive. */
@Path("/api/v1/projects/{project}/images")
class BatchUploadResource {

    private final ProjectService projects;
    private final BatchService batches;

    BatchUploadResource(ProjectService projects, BatchService batches) {
        this.projects = projects;
        this.batches = batches;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public BatchAnswer form(String project, @RestQuery String split, @RestForm(FileUpload.ALL) List<FileUpload> parts) {
        return take(project, split, new FormBatch(parts));
    }

    @POST
    @Consumes("application/zip")
    public BatchAnswer zip(String project, @RestQuery String split, InputStream body) {
        return take(project, split, ArchiveBatch.zip(body));
    }

    @POST
    @Consumes("application/x-tar")
    public BatchAnswer tar(String project, @RestQuery String split, InputStream body) {
        return take(project, split, ArchiveBatch.tar(body));
    }

    private BatchAnswer take(String project, String split, Batch batch) {
        return batches.take(projects.named(project), SplitName.parse(split), batch);
    }
}
