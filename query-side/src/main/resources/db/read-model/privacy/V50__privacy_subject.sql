create table read_model.privacy_subject (
    customer_id          uuid not null primary key,
    name                 text,
    erased_at            timestamptz,
    erased_by            text,
    erasure_reason       text,
    erasure_request      uuid,
    erasure_completed_at timestamptz,
    erasure_counts       jsonb,
    exported_at          timestamptz
);
create index privacy_subject_unfinished on read_model.privacy_subject (customer_id)
    where erased_at is not null and erasure_completed_at is null;
comment on column read_model.privacy_subject.name is 'null once the person was erased';

create table read_model.privacy_subject_request (
    request_id         uuid        not null primary key,
    customer_id        uuid        not null,
    kind               text        not null,
    law                text        not null,
    state              text        not null,
    received_on        date        not null,
    due                date        not null,
    extended           boolean     not null,
    identity_confirmed boolean     not null,
    channel            text,
    note               text,
    declined           text,
    decline_note       text,
    answered_at        timestamptz
);
create index privacy_subject_request_by_due on read_model.privacy_subject_request
    ((state <> 'OPEN'), due, request_id);
create index privacy_subject_request_by_customer on read_model.privacy_subject_request (customer_id);

create table read_model.privacy_subject_change (
    position    bigint      not null primary key,
    request_id  uuid        not null,
    customer_id uuid        not null,
    type        text        not null,
    occurred_at timestamptz not null
);
create index privacy_subject_change_by_customer on read_model.privacy_subject_change (customer_id);
comment on table read_model.privacy_subject_change is 'what requests for rectification changed';

create table read_model.privacy_subject_hold (
    position    bigint      not null primary key,
    customer_id uuid        not null,
    reason      text,
    until       date,
    placed_by   text        not null,
    placed_at   timestamptz not null,
    lifted_at   timestamptz,
    lift_reason text
);
create index privacy_subject_hold_by_customer on read_model.privacy_subject_hold (customer_id);

create table read_model.privacy_subject_consent (
    position     bigint      not null primary key,
    customer_id  uuid        not null,
    purpose      text        not null,
    channel      text,
    state        text        not null,
    text_version integer,
    source       text        not null,
    evidence     text,
    recorded_by  text        not null,
    occurred_at  timestamptz not null
);
create index privacy_subject_consent_by_time on read_model.privacy_subject_consent (customer_id, occurred_at, position);

create table read_model.privacy_subject_text (
    purpose      text        not null,
    version      integer     not null,
    language     text,
    text         text        not null,
    published_at timestamptz not null,
    primary key (purpose, version)
);
comment on table read_model.privacy_subject_text is 'what people agree to, in all versions';
