-- Events that are decided but not yet announced. A row is written in the transaction of the change that it announces.
CREATE TABLE outbox (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id uuid        NOT NULL,
    type     text        NOT NULL,
    topic    text        NOT NULL,
    key      text        NOT NULL,
    payload  text        NOT NULL,
    occurred timestamptz NOT NULL
);
