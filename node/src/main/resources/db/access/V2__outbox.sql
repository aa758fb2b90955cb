-- Events of sign-in and rights, written with the change they tell of, until they are in the log under the same id.
create table access.outbox (
    id bigint generated always as identity primary key,
    event_id uuid not null unique,
    aggregate_type text not null,
    aggregate_id text not null,
    type text not null,
    revision integer not null,
    payload text not null,
    metadata text not null
);

-- Tries with logins that nobody has, counted by the minute: what was typed is not kept, as it may be a password.
create table access.unknown_sign_in (
    minute timestamptz primary key,
    attempts integer not null
);
