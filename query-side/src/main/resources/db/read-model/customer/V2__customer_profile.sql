create table read_model.customer_profile (
    customer_id       uuid        not null primary key,
    kind              text        not null,
    name              text        not null,
    preferred_channel text,
    language          text,
    contact_time      text,
    owner             text,
    external_id       text,
    source            text        not null,
    version           bigint      not null,
    registered_at     timestamptz not null,
    last_contact_at   timestamptz,
    touchpoints       bigint      not null default 0
);
create index customer_profile_by_name on read_model.customer_profile (lower(name), customer_id);
create index customer_profile_by_external_id on read_model.customer_profile (external_id);

create table read_model.customer_profile_contact_point (
    customer_id uuid        not null,
    type        text        not null,
    value       text        not null,
    since       timestamptz not null,
    primary key (customer_id, type, value)
);

create table read_model.customer_profile_search (
    customer_id uuid not null,
    part        text not null,
    term        text not null,
    primary key (customer_id, part, term)
);
create extension if not exists pg_trgm;
create index customer_profile_search_by_part on read_model.customer_profile_search using gin (term gin_trgm_ops);
comment on table read_model.customer_profile_search is 'what a customer is found by, in lower case: name, contact points, external id';
