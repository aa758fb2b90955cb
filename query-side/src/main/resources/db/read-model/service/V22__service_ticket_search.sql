create extension if not exists pg_trgm;

alter table read_model.service_ticket
    add column search text not null generated always as (lower(subject || E'\n' || coalesce(external_id, ''))) stored;
create index service_ticket_by_part on read_model.service_ticket using gin (search gin_trgm_ops);
create index service_ticket_by_external_id on read_model.service_ticket (lower(external_id));
create index service_ticket_by_latest on read_model.service_ticket
    ((state not in ('RESOLVED', 'CLOSED', 'CANCELLED', 'MERGED')) desc, opened_at desc, ticket_id);
comment on column read_model.service_ticket.search is 'what a ticket is found by, in lower case: subject, external id';
