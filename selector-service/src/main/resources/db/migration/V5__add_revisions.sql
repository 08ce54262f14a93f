-- While a cycle waits for labels its pool may change, and its csv comes out again as a further revision.

-- Images that were stored or removed since a cycle last looked at the pool: the first and the latest such moment.
create table pool_changes (
    project  text primary key,
    first_at timestamptz not null,
    last_at  timestamptz not null
);

-- Images that the draw of a cycle has left aside, while that cycle lasts: those that come later are looked at.
create table passed_over (
    project text not null,
    cycle   integer not null,
    name    text not null collate "C",
    image   uuid not null,
    primary key (project, cycle, name, image)
);

-- A replaced image is another candidate under the same name.
alter table candidates
    drop constraint candidates_pkey,
    add primary key (project, cycle, name, image),
    -- the score as the csv has it; a sub-query adds to the score, a near-duplicate is lowered
    add column listed   double precision,
    -- the first revision of the csv that has it
    add column revision integer,
    -- whether it could not be picked when the cycle picked
    add column left_out boolean not null default false;

-- A rank is a place in the newest csv; what is not in it follows by its score. What is picked is in the newest csv, or
-- was in an earlier one and has its label since.
update candidates c set
    listed = case when picked then score end,
    revision = case when picked then 1 end,
    left_out = rank is null and failure is null
        and exists (select 1 from selections s where s.project = c.project and s.cycle = c.cycle),
    rank = case when picked then rank end,
    -- the picks of sub-queries under way had the number of sub-queries to come in their score
    score = case when sub_query is null then score
        else score - (select sub_queries from cycles y where y.project = c.project and y.number = c.cycle) + sub_query end;
create index candidates_listed on candidates (project, cycle) where revision is not null;

-- The attempt of the cycle that a batch of a sub-query belongs to: each has its own.
alter table batches add column attempt integer not null default 1;
update batches b set attempt = c.attempt from cycles c where c.project = b.project and c.number = b.cycle;
alter table batches drop constraint batches_project_cycle_sub_query_number_key;
alter table batches add unique (project, cycle, attempt, sub_query, number);

-- A region without a rank was in an earlier csv. Each knows the label that its image had when it was picked.
alter table picked_regions
    drop constraint picked_regions_pkey,
    add primary key (project, cycle, name, image, region),
    alter column rank drop not null,
    add column label_then bigint;
update picked_regions r set label_then = c.label_then
from candidates c where c.project = r.project and c.cycle = r.cycle and c.name = r.name and c.image = r.image;
