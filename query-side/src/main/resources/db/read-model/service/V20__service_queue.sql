create table read_model.service_queue (
    ticket_id         uuid        not null primary key,
    customer_id       uuid,
    subject           text        not null,
    type              text        not null,
    channel           text        not null,
    priority          text        not null,
    rank              bigint      not null,
    state             text        not null,
    category          text,
    owner             text,
    level             bigint      not null,
    opened_at         timestamptz not null,
    finished_at       timestamptz,
    first_response_at timestamptz,
    waits_until       timestamptz,
    awaits            text,
    version           bigint      not null
);
create index service_queue_by_urgency on read_model.service_queue (state, rank, opened_at, ticket_id);

comment on column read_model.service_queue.rank is 'of the priority: 0 is the most pressing';
comment on column read_model.service_queue.awaits is 'the department of ours that the ticket waits for';

create table read_model.service_queue_customer (
    customer_id uuid not null primary key,
    name        text not null
);
