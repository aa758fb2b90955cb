-- Where each read model stands in the log, and what stopped it.
create schema if not exists projection;

-- One row per read model and segment. `position` repeats the token's place as a number, so that readers can compare it.
-- Each commit updates its row: room on the page keeps those updates off the index.
create table projection.token (
  processor  text        not null,
  segment    integer     not null,
  token      text,
  token_type text,
  position   bigint      not null default -1,
  owner      text,
  claimed_at timestamptz not null default clock_timestamp(),
  primary key (processor, segment)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- A read model that cannot go on. `position` is the event it stopped at; a flush that fails names the first of its batch.
create table projection.failure (
  processor  text        not null,
  segment    integer     not null,
  position   bigint      not null,
  event_id   text,
  event_type text,
  reason     text        not null,
  attempts   integer     not null default 1,
  since      timestamptz not null default clock_timestamp(),
  primary key (processor, segment)
);
