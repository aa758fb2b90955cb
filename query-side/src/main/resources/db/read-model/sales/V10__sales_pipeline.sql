create table read_model.sales_pipeline (
    deal_id             uuid        not null primary key,
    customer_id         uuid,
    name                text        not null,
    pipeline            text        not null,
    stage               text        not null,
    probability         integer     not null,
    closed              boolean     not null default false,
    amount              numeric     not null,
    currency            text        not null,
    expected_close_date date,
    owner               text,
    in_stage_since      timestamptz not null,
    version             bigint      not null
);
create index sales_pipeline_by_stage on read_model.sales_pipeline (pipeline, stage, in_stage_since desc, deal_id desc);

create table read_model.sales_pipeline_stage (
    pipeline    text    not null,
    stage       text    not null,
    name        text    not null,
    probability integer not null,
    category    text    not null,
    rank        integer not null,
    removed     boolean not null,
    primary key (pipeline, stage)
);
comment on column read_model.sales_pipeline_stage.removed is 'the pipeline has it no longer, but deals may still be in it';

create table read_model.sales_pipeline_name (
    pipeline text not null primary key,
    name     text not null
);

create table read_model.sales_pipeline_customer (
    customer_id uuid not null primary key,
    name        text not null
);
