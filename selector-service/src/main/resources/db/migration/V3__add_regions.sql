-- Regions of images that are picked instead of whole ones.

-- how many a cycle; 0 where whole images are picked
alter table projects add column regions integer not null default 0;
alter table cycles add column regions integer not null default 0;

-- Whether a batch asks for the scores of regions; features_key and so on then say where these are.
alter table batches add column regions boolean not null default false;

-- Revision of the label that an image had when regions of it were picked: only a later one tells of them.
alter table candidates add column label_then bigint;

-- Rank 1 is the best of a cycle.
create table picked_regions (
    project text not null,
    cycle   integer not null,
    name    text not null collate "C",
    image   uuid not null,
    region  integer not null,
    rank    integer not null,
    score   double precision not null,
    primary key (project, cycle, name, region)
);
create index picked_regions_by_image on picked_regions (project, image);
