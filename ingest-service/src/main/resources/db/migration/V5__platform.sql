-- Where the annotators of a project work, in JSON; null where nobody is told.
ALTER TABLE projects
    ADD COLUMN platform text;

-- An item of the platform as last heard of, and what became of its annotation.
CREATE TABLE platform_items (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project text NOT NULL REFERENCES projects,
    -- the platform's numbers
    item bigint NOT NULL,
    folder bigint NOT NULL,
    name text COLLATE "C" NOT NULL,
    status text NOT NULL,
    changed_at timestamptz NOT NULL,
    -- when somebody is to fetch the annotation; null if nobody is
    due_at timestamptz,
    failures integer NOT NULL,
    -- of the last fetch
    result text,
    reason text,
    UNIQUE (project, item)
);

CREATE INDEX platform_items_due ON platform_items (due_at) WHERE due_at IS NOT NULL;

-- When a folder is listed next, and up to which change it was.
CREATE TABLE platform_polls (
    project text NOT NULL REFERENCES projects,
    folder bigint NOT NULL,
    due_at timestamptz NOT NULL,
    listed_to timestamptz NOT NULL,
    PRIMARY KEY (project, folder)
);

-- Who attaches images of a project holds its row.
CREATE TABLE platform_attachers (
    project text PRIMARY KEY REFERENCES projects,
    lease_until timestamptz NOT NULL
);

-- Images that are items of the platform, or for which it has no folder.
CREATE TABLE platform_attachments (
    image_row bigint PRIMARY KEY REFERENCES images,
    settled_at timestamptz NOT NULL
);
