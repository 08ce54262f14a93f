-- The trace that an event belongs to, as W3C traceparent; null outside of any.
ALTER TABLE outbox ADD COLUMN trace text;
