-- The trace that asked for the run, as W3C traceparent; null without tracing.
alter table runs add column trace text;
