-- password_version counts the passwords a person has had: a session opened with an earlier one is over.
create table access.person (
    id uuid primary key,
    login text not null unique check (login = lower(login)),
    name text not null,
    department text not null,
    roles text[] not null check (cardinality(roles) > 0),
    password_hash text not null,
    password_version integer not null default 1,
    created_at timestamptz not null default now(),
    disabled_at timestamptz
);

-- Of secrets only hashes are kept: who reads these tables can sign in as nobody.
create table access.session (
    secret_hash bytea primary key check (length(secret_hash) = 32),
    person_id uuid not null references access.person (id),
    password_version integer not null,
    created_at timestamptz not null default now(),
    last_used_at timestamptz not null default now()
);

create index session_by_age on access.session (created_at);

create table access.token (
    id uuid primary key,
    name text not null,
    secret_hash bytea not null unique check (length(secret_hash) = 32),
    actor_type text not null,
    department text,
    roles text[] not null check (cardinality(roles) > 0),
    created_at timestamptz not null default now(),
    last_used_at timestamptz,
    revoked_at timestamptz
);
