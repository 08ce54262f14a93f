-- Strategies that look at feature vectors, and those that ask in several parts.

alter table projects
    add column diversity  double precision not null default 0,
    add column cold_start text not null default 'random';

alter table cycles
    add column diversity         double precision not null default 0,
    -- images to pick over all sub-queries; 0 until the first one begins
    add column budget            integer not null default 0,
    -- the present one, from 1; 0 before the first one and for strategies without any
    add column sub_query         integer not null default 0,
    add column sub_queries       integer not null default 0,
    add column discriminator_run uuid,
    add column sets_key          text,
    add column sets_size         bigint,
    add column sets_sha256       text;

-- What a batch asks for. One of a sub-query asks for scores of the vectors that another batch, its source, has brought.
alter table batches
    add column sub_query       integer not null default 0,
    add column signal          text,
    add column vectors         text,
    add column source          text,
    add column features_key    text,
    add column features_size   bigint,
    add column features_sha256 text;
update batches set signal = 'predicted-loss';
alter table batches drop constraint batches_project_cycle_number_key;
alter table batches add unique (project, cycle, sub_query, number);

-- The sub-query that has picked the candidate.
alter table candidates add column sub_query integer;

-- The labelled images that the candidates of a cycle are compared with, by their vectors.
create table labelled_images (
    project text not null,
    cycle   integer not null,
    name    text not null collate "C",
    image   uuid not null,
    batch   text not null,
    failure text,
    primary key (project, cycle, name)
);
create index labelled_images_by_batch on labelled_images (batch);

-- All images that batches were asked about.
create view batch_images as
    select batch, project, cycle, name, image, failure from candidates where batch is not null
    union all
    select batch, project, cycle, name, image, failure from labelled_images;
