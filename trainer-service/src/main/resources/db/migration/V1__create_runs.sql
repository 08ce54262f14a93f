-- One row per asked-for model. A run is free when it is QUEUED and due, or RUNNING under a lease that ran out.
create table runs (
    id           uuid primary key,
    project      text        not null,
    cycle        integer     not null,
    request      text        not null,                  -- TrainingRequested as JSON
    state        text        not null default 'QUEUED'
        check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    attempt      integer     not null default 0,        -- fencing token: grows with every claim
    failures     integer     not null default 0,        -- attempts in a row that finished no further epoch
    owner        text,
    lease_until  timestamptz,
    due_at       timestamptz not null,
    requested_at timestamptz not null,
    ended_at     timestamptz,
    epoch        integer     not null default 0,        -- finished epochs
    epochs       integer     not null default 0,        -- 0 until the first report
    threads      integer,                               -- set by the first attempt and kept
    device       text,
    progress     text,                                  -- the latest TrainingProgressed as JSON
    answer       text                                   -- ModelTrained or TrainingFailed as JSON
);

create index runs_open on runs (requested_at, id) where state in ('QUEUED', 'RUNNING');

-- The newest checkpoints of a run that has not ended.
create table checkpoints (
    key    text primary key,
    run    uuid    not null references runs (id),
    epoch  integer not null,
    size   bigint  not null,
    sha256 text    not null,
    unique (run, epoch)
);
