package quarry.selector.cycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import quarry.contracts.ProjectId;

/** The cycles of all projects. */
@ApplicationScoped
class Cycles implements PanacheRepositoryBase<Cycle, CycleId> {

    Optional<Cycle> latest(ProjectId project) {
        return find("id.project = ?1 order by id.number desc", project.value()).firstResultOptional();
    }

    Optional<Cycle> find(ProjectId project, int number) {
        return findByIdOptional(new CycleId(project.value(), number));
    }

    /** In their order. */
    List<Cycle> of(ProjectId project) {
        return list("id.project = ?1 order by id.number", project.value());
    }

    /** The projects with a cycle that is not over. */
    List<ProjectId> unfinished() {
        return getEntityManager()
                .createQuery("select distinct id.project from Cycle where state <> :closed", String.class)
                .setParameter("closed", CycleState.CLOSED)
                .getResultStream()
                .map(ProjectId::new)
                .toList();
    }
}
