package quarry.selector.pool;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import quarry.contracts.ImageAnnotated;

/** The label of each image: the one with the highest revision. A label may be here before its image is. */
@ApplicationScoped
class Labels {

    private final Session database;
    private final LabelText text;

    Labels(Session database, LabelText text) {
        this.database = database;
        this.text = text;
    }

    void annotate(ImageAnnotated event) {
        database.createNativeMutationQuery(
                        """
                        insert into labels (project, image, revision, label)
                        values (:project, :image, :revision, :label)
                        on conflict (project, image) do update set revision = excluded.revision, label = excluded.label
                        where labels.revision < excluded.revision
                        """)
                .setParameter("project", event.project().value())
                .setParameter("image", event.image().value())
                .setParameter("revision", event.revision())
                .setParameter("label", text.write(event.label()))
                .executeUpdate();
    }
}
