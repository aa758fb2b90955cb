create schema if not exists event_log;

-- The only truth. Positions are 0, 1, 2, … without holes and become visible in that order.
create table event_log.event (
    position       bigint      not null,
    event_id       uuid        not null,
    aggregate_type text,
    aggregate_id   text        not null,
    sequence       bigint      not null,
    type           text        not null,
    revision       integer     not null,
    recorded_at    timestamptz not null,
    payload        text        not null,
    metadata       text        not null,
    constraint event_position primary key (position),
    constraint event_identity unique (event_id),
    constraint event_sequence unique (aggregate_id, sequence)
);
-- Recorded times rise with the position, nearly, so the smallest kind of index is enough.
create index event_recorded_at on event_log.event using brin (recorded_at);

-- The answers to commands, kept under the key of the request, so that a retry gets the same answer.
create table event_log.receipt (
    scope       text        not null,
    key         text        not null,
    request     text        not null,
    answer      text        not null,
    position    bigint      not null,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint receipt_key primary key (scope, key)
);
create index receipt_recorded_at on event_log.receipt using brin (recorded_at);

-- Appends events and receipts at the end of the log and answers the position of the first event. The lock is held until
-- the transaction has committed, so the next caller sees these positions. The highest position is read by a statement of
-- its own, after the lock was taken, because a single statement would look at what was there before it waited.
create function event_log.append(
    event_ids uuid[], aggregate_types text[], aggregate_ids text[], sequences bigint[], types text[], revisions integer[],
    recorded_micros bigint[], payloads text[], metadatas text[],
    scopes text[], keys text[], requests text[], answers text[], receipt_offsets bigint[]
) returns bigint language plpgsql set lock_timeout = '5s' as $$
declare
    first_position bigint;
begin
    perform pg_advisory_xact_lock(4702111234474983745);
    select coalesce(max(position), -1) + 1 into first_position from event_log.event;
    insert into event_log.event
        select first_position + e.n - 1, e.event_id, e.aggregate_type, e.aggregate_id, e.sequence, e.type, e.revision,
               timestamptz 'epoch' + e.micros * interval '1 microsecond', e.payload, e.metadata
        from unnest(event_ids, aggregate_types, aggregate_ids, sequences, types, revisions, recorded_micros, payloads,
                    metadatas)
             with ordinality as e (event_id, aggregate_type, aggregate_id, sequence, type, revision, micros, payload,
                                   metadata, n);
    if cardinality(scopes) > 0 then
        insert into event_log.receipt (scope, key, request, answer, position)
            select r.scope, r.key, r.request, r.answer, first_position + r.receipt_offset
            from unnest(scopes, keys, requests, answers, receipt_offsets)
                 as r (scope, key, request, answer, receipt_offset);
    end if;
    return first_position;
end
$$;
