-- Processes that share the keys ask again and again which were destroyed lately.
create index subject_key_destroyed_at on keys.subject_key (destroyed_at) where destroyed_at is not null;
