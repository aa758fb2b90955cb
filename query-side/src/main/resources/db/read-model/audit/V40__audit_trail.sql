create table read_model.audit_trail (
    position       bigint      not null primary key,
    event_id       uuid        not null,
    type           text        not null,
    record_type    text        not null,
    record_id      text        not null,
    customer_id    uuid,
    occurred_at    timestamptz not null,
    recorded_at    timestamptz not null,
    actor          text        not null,
    actor_name     text        not null,
    actor_type     text        not null,
    department     text,
    correlation_id text,
    causation_id   text,
    trigger_id     uuid,
    command        text,
    aimed          boolean,
    import_id      text
);
comment on table read_model.audit_trail is 'one row for each event: who, what, about which record, when; nothing of its content';
comment on column read_model.audit_trail.record_id is 'the aggregate; the customer for whatever belongs to a customer';
comment on column read_model.audit_trail.actor is 'a person''s login, or the id of a program''s token';
comment on column read_model.audit_trail.causation_id is 'the command it came from';
comment on column read_model.audit_trail.trigger_id is 'the event that led to the command; null if somebody asked for it';
comment on column read_model.audit_trail.aimed is 'whether the command was for this record; null if that was not noted';

create unique index audit_trail_by_event on read_model.audit_trail (event_id);
create index audit_trail_by_record on read_model.audit_trail (record_type, record_id, position);
create index audit_trail_by_record_id on read_model.audit_trail (record_id, position);
create index audit_trail_by_customer on read_model.audit_trail (customer_id, position) where customer_id is not null;
create index audit_trail_by_actor on read_model.audit_trail (actor, position);
create index audit_trail_by_department on read_model.audit_trail (department, position);
create index audit_trail_by_type on read_model.audit_trail (type, position);
create index audit_trail_by_correlation on read_model.audit_trail (correlation_id, position);
create index audit_trail_by_causation on read_model.audit_trail (causation_id, position);
create index audit_trail_by_trigger on read_model.audit_trail (trigger_id) where trigger_id is not null;
create index audit_trail_by_import on read_model.audit_trail (import_id, position) where import_id is not null;
create index audit_trail_by_occurrence on read_model.audit_trail (occurred_at, position);
-- Recorded times rise with the position, nearly, so the smallest kind of index is enough.
create index audit_trail_by_recording on read_model.audit_trail using brin (recorded_at);
