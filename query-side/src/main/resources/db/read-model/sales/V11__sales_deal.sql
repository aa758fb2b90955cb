create extension if not exists pg_trgm;

create table read_model.sales_deal (
    deal_id             uuid        not null primary key,
    customer_id         uuid,
    name                text        not null,
    pipeline            text        not null,
    stage               text        not null,
    probability         integer     not null,
    state               text        not null,
    amount              numeric     not null,
    currency            text        not null,
    expected_close_date date,
    owner               text,
    origin              text        not null,
    external_id         text,
    lost_reason         text,
    competitor          text,
    lost_note           text,
    opened_at           timestamptz not null,
    in_stage_since      timestamptz not null,
    closed_at           timestamptz,
    search              text        not null,
    version             bigint      not null
);
create index sales_deal_by_opening on read_model.sales_deal (opened_at desc, deal_id desc);
create index sales_deal_by_customer on read_model.sales_deal (customer_id, opened_at desc, deal_id desc);
create index sales_deal_by_part on read_model.sales_deal using gin (search gin_trgm_ops);
comment on column read_model.sales_deal.search is 'what a deal is found by, in lower case: name, external id';

create table read_model.sales_deal_visit (
    deal_id uuid        not null,
    version bigint      not null,
    stage   text        not null,
    since   timestamptz not null,
    primary key (deal_id, version)
);
comment on table read_model.sales_deal_visit is 'the stages a deal has been in; one lasts until the next';

create table read_model.sales_deal_customer (
    customer_id uuid not null primary key,
    name        text not null
);
