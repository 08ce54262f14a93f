-- What ingest says (projects, images, labels), what trainer and scorer answer (trainings, scores of candidates),
-- and what the selector decides (cycles, batches, selections). Facts and decisions never share a row that both write,
-- except where the fact fills a column that the decision left empty.

create table projects (
    project         text primary key,
    defined_at      timestamptz not null,
    task            text not null,
    classes         text[] not null,
    strategy        text not null,
    preset          text not null,
    picks_per_cycle integer not null,
    subset_factor   double precision not null,
    seed            bigint not null,
    retrain_kind    text not null,
    retrain_labels  integer not null
);

-- One row a name: the image that has the name now, or had it last. Events may arrive in any order; the times decide.
create table images (
    project    text not null,
    name       text not null collate "C",
    image      uuid not null,
    split      text,
    sha256     text,
    stored_at  timestamptz,
    removed_at timestamptz,
    unreadable text,
    present    boolean not null generated always as
        (stored_at is not null and (removed_at is null or stored_at > removed_at)) stored,
    primary key (project, name)
);
create index images_by_id on images (project, image);

-- May be here before its image is.
create table labels (
    project  text not null,
    image    uuid not null,
    revision bigint not null,
    label    text not null,
    primary key (project, image)
);

create table cycles (
    project         text not null,
    number          integer not null,
    state           text not null,
    reason          text,
    task            text not null,
    classes         text[] not null,
    strategy        text not null,
    preset          text not null,
    picks_per_cycle integer not null,
    subset_factor   double precision not null,
    seed            bigint not null,
    images          integer not null,
    labelled        integer not null,
    unlabelled      integer not null,
    labelled_then   integer not null,
    revision        integer not null,
    attempt         integer not null,
    run             uuid,
    snapshot_key    text,
    snapshot_size   bigint,
    snapshot_sha256 text,
    asked_at        timestamptz,
    primary key (project, number)
);

create table trainings (
    run          uuid primary key,
    project      text not null,
    cycle        integer not null,
    epoch        integer not null default 0,
    epochs       integer not null default 0,
    progress     text,
    model_key    text,
    model_size   bigint,
    model_sha256 text,
    metrics      text,
    failure      text,
    heard_at     timestamptz
);

create table batches (
    batch       text primary key,
    project     text not null,
    cycle       integer not null,
    number      integer not null,
    asked_at    timestamptz not null,
    answered_at timestamptz,
    unique (project, cycle, number)
);

-- The images that a cycle looked at. Rank 1 is the best; the first ones are picked.
create table candidates (
    project text not null,
    cycle   integer not null,
    name    text not null collate "C",
    image   uuid not null,
    batch   text,
    score   double precision,
    failure text,
    rank    integer,
    picked  boolean not null default false,
    primary key (project, cycle, name)
);
create index candidates_by_batch on candidates (batch);
create index candidates_picked on candidates (project, cycle, rank) where picked;

create table selections (
    project         text not null,
    cycle           integer not null,
    revision        integer not null,
    rows            integer not null,
    csv_key         text not null,
    csv_size        bigint not null,
    csv_sha256      text not null,
    manifest_key    text not null,
    manifest_size   bigint not null,
    manifest_sha256 text not null,
    primary key (project, cycle, revision)
);
