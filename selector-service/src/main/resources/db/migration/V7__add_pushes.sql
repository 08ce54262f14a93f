-- Where the annotators of a project work, in JSON; null where nobody is told.
ALTER TABLE projects
    ADD COLUMN platform text;

-- A csv that a platform is to be told.
CREATE TABLE pushes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    project text COLLATE "C" NOT NULL,
    cycle integer NOT NULL,
    revision integer NOT NULL,
    csv_key text NOT NULL,
    rows integer NOT NULL,
    -- the link as it was when the csv came out, in JSON
    platform text NOT NULL,
    state text NOT NULL,
    calls_done integer NOT NULL,
    -- names that the platform does not have
    skipped text[] NOT NULL,
    -- since the last call that was done
    failures integer NOT NULL,
    reason text,
    asked_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    -- who sends it, and until when nobody else does
    owner uuid,
    lease_until timestamptz,
    ended_at timestamptz,
    UNIQUE (project, cycle, revision)
);

-- The newest of a project supersedes the others, so that one at most waits.
CREATE UNIQUE INDEX pushes_waiting ON pushes (project) WHERE state = 'WAITING';
CREATE INDEX pushes_leased ON pushes (project) WHERE owner IS NOT NULL;
