-- Who outside is told what happens, and what became of telling them.

create table webhook_endpoints (
    id              uuid primary key,
    project         text not null,
    url             text not null,
    -- types of events, with commas; empty for all
    types           text not null,
    cloud_events    text not null,
    -- secrets are sealed, see quarry.selector.webhook.endpoint.Vault
    headers         bytea not null,
    secret          bytea not null,
    former_secret   bytea,
    former_until    timestamptz,
    created_at      timestamptz not null,
    -- no attempt has succeeded since then
    failing_since   timestamptz,
    paused_until    timestamptz,
    disabled_reason text
);
create index webhook_endpoints_by_project on webhook_endpoints (project);

-- One event for one endpoint.
create table webhook_deliveries (
    id          uuid primary key,
    endpoint    uuid not null references webhook_endpoints on delete cascade,
    -- the same for all endpoints and all attempts
    message     uuid not null,
    project     text not null,
    type        text not null,
    subject     text,
    occurred_at timestamptz not null,
    data        text not null,
    state       text not null,
    -- since it was added or sent again: the place in the schedule
    failures    integer not null,
    attempts    integer not null,
    due_at      timestamptz not null,
    lease_until timestamptz,
    unique (endpoint, message)
);
create index webhook_deliveries_due on webhook_deliveries (due_at) where state = 'PENDING';
create index webhook_deliveries_by_state on webhook_deliveries (state);
create index webhook_deliveries_by_endpoint on webhook_deliveries (endpoint, occurred_at);
create index webhook_deliveries_by_age on webhook_deliveries (occurred_at);

-- An attempt without an end: its sender died, or is still at it.
create table webhook_attempts (
    delivery uuid not null references webhook_deliveries on delete cascade,
    number   integer not null,
    began_at timestamptz not null,
    millis   bigint,
    status   integer,
    error    text,
    answer   text,
    primary key (delivery, number)
);
