create table read_model.customer_timeline (
    position     bigint      not null primary key,
    customer_id  uuid        not null,
    kind         text        not null,
    type         text        not null,
    text         text        not null,
    department   text,
    channel      text,
    actor        text        not null,
    actor_type   text        not null,
    link         text        not null,
    visible_to   text[],
    occurred_at  timestamptz not null,
    recorded_at  timestamptz not null
);
create index customer_timeline_by_time on read_model.customer_timeline (customer_id, occurred_at desc, position desc);

comment on column read_model.customer_timeline.visible_to is 'departments that may read it; null means all';

create table read_model.customer_timeline_title (
    thing text not null primary key,
    title text not null
);
comment on table read_model.customer_timeline_title is 'what deals, tickets and the like are called, for the lines that tell of them';
