create table read_model.customer_mentions (
    position    bigint      not null,
    login       text        not null,
    customer_id uuid,
    actor       text        not null,
    text        text        not null,
    link        text        not null,
    visible_to  text[],
    occurred_at timestamptz not null,
    primary key (position, login)
);
create index customer_mentions_by_time on read_model.customer_mentions (login, occurred_at desc, position desc);
comment on column read_model.customer_mentions.login is 'who is addressed, as it was written but in lower case; nobody may have it';
comment on column read_model.customer_mentions.visible_to is 'departments that may read it; null means all';

create table read_model.customer_mentions_customer (
    customer_id uuid not null primary key,
    name        text not null
);
