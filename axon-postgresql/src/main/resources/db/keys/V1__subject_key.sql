-- One key for each person (or unnamed record) that events tell something about, wrapped by the master key, which is not in
-- any database. A destroyed key leaves its row behind, so that nothing more can be encrypted for that subject.
create table keys.subject_key (
    key_id       uuid        not null,
    subject      text        not null,
    master       integer     not null,
    wrapped      bytea,
    created_at   timestamptz not null default clock_timestamp(),
    destroyed_at timestamptz,
    constraint subject_key_id primary key (key_id),
    constraint subject_key_subject unique (subject),
    constraint subject_key_destroyed check ((wrapped is null) = (destroyed_at is not null))
);
