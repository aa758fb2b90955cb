create table read_model.service_ticket (
    ticket_id         uuid        not null primary key,
    customer_id       uuid,
    subject           text        not null,
    type              text        not null,
    channel           text        not null,
    priority          text        not null,
    state             text        not null,
    category          text,
    owner             text,
    level             bigint      not null,
    external_id       text,
    opened_at         timestamptz not null,
    first_response_at timestamptz,
    resolved_at       timestamptz,
    resolution        text,
    waits_until       timestamptz,
    awaits            text,
    survivor          uuid,
    score             bigint,
    version           bigint      not null
);
create index service_ticket_by_survivor on read_model.service_ticket (survivor) where survivor is not null;

comment on column read_model.service_ticket.awaits is 'the department of ours that the ticket waits for';

create table read_model.service_ticket_step (
    position    bigint      not null primary key,
    ticket_id   uuid        not null,
    type        text        not null,
    text        text,
    channel     text,
    visible_to  text[],
    actor       text        not null,
    actor_type  text        not null,
    occurred_at timestamptz not null
);
create index service_ticket_step_by_time on read_model.service_ticket_step (ticket_id, occurred_at, position);

comment on column read_model.service_ticket_step.visible_to is 'departments that may read it; null means all';

create table read_model.service_ticket_customer (
    customer_id uuid not null primary key,
    name        text not null
);
