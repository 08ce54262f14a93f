CREATE TABLE projects (
    id text COLLATE "C" PRIMARY KEY,
    task text             NOT NULL,
    classes text[]           NOT NULL,
    strategy text             NOT NULL,
    preset text             NOT NULL,
    picks_per_cycle integer         NOT NULL,
    subset_factor double precision NOT NULL,
    seed bigint           NOT NULL,
    retrain_kind text             NOT NULL,
    retrain_labels integer          NOT NULL
);

CREATE TABLE images (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project text        NOT NULL REFERENCES projects,
    -- name order is the order of the bytes, the same in every database
    name text COLLATE "C" NOT NULL,
    image uuid        NOT NULL,
    split text        NOT NULL,
    format text        NOT NULL,
    width integer     NOT NULL,
    height integer     NOT NULL,
    size bigint      NOT NULL,
    sha256         text        NOT NULL,
    stored_at timestamptz NOT NULL,
    removed_at timestamptz,
    object_deleted boolean     NOT NULL DEFAULT false
);

-- A name belongs to one image until that is removed.
CREATE UNIQUE INDEX images_live_name ON images (project, name) WHERE removed_at IS NULL;
-- The same name and bytes have the same image id, also after a removal.
CREATE INDEX images_image ON images (image);
CREATE INDEX images_object_to_delete ON images (id) WHERE removed_at IS NOT NULL AND NOT object_deleted;

CREATE TABLE annotations (
    image_row bigint PRIMARY KEY REFERENCES images,
    image uuid        NOT NULL,
    -- canonical JSON
    label text        NOT NULL,
    revision bigint      NOT NULL,
    annotated_at timestamptz NOT NULL
);

CREATE INDEX annotations_image ON annotations (image, revision);
