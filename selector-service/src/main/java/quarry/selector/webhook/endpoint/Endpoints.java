package quarry.selector.webhook.endpoint;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import quarry.contracts.ProjectId;

/** The endpoints of all projects. */
@ApplicationScoped
public class Endpoints implements PanacheRepositoryBase<Endpoint, UUID> {

    /** In the order in which they were made. */
    public List<Endpoint> of(ProjectId project) {
        return list("project = ?1 order by createdAt, id", project.value());
    }

    /** The endpoint, locked until the end of the transaction; none if it was deleted. */
    public Optional<Endpoint> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<Endpoint> find(ProjectId project, UUID id) {
        return find("project = ?1 and id = ?2", project.value(), id).firstResultOptional();
    }
}
