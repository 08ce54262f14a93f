-- Pre-labels: what a cycle's model takes the chosen images to show.

alter table projects add column pre_labels boolean not null default false;
alter table cycles add column pre_labels boolean not null default false;

create table prediction_batches (
    batch              text primary key,
    project            text not null,
    cycle              integer not null,
    number             integer not null,
    asked_at           timestamptz not null,
    answered_at        timestamptz,
    predictions_key    text,
    predictions_size   bigint,
    predictions_sha256 text,
    unique (project, cycle, number)
);

-- The batch in which a chosen image is predicted.
alter table candidates add column prediction_batch text;
create index candidates_by_prediction_batch on candidates (prediction_batch) where prediction_batch is not null;
