package quarry.ingest.image;

import quarry.contracts.ImageId;
import quarry.contracts.ObjectKeys;
import quarry.contracts.ObjectRef;
import quarry.contracts.ProjectId;
import quarry.contracts.Split;
import quarry.kit.store.Sha256;

/** An image that passed its checks, on its way into the catalogue. */
record NewImage(ImageId id, String name, Split split, ObjectRef object, ImageFacts facts) {

    static NewImage of(ProjectId project, String name, Split split, byte[] bytes, ImageFacts facts) {
        var sha256 = Sha256.hex(bytes);
        var id = ImageId.of(project, name, sha256);
        return new NewImage(id, name, split, new ObjectRef(ObjectKeys.image(project, id), bytes.length, sha256), facts);
    }

    String contentType() {
        return "image/" + facts.format();
    }
}
