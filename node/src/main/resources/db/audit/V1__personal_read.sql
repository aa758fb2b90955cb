-- Who was shown what is known of which customer. Holds nothing of the customer but the id, so it outlives an erasure.
create table audit.personal_read (
    id          bigint      generated always as identity primary key,
    customer_id uuid        not null,
    actor       text        not null,
    actor_name  text        not null,
    actor_type  text        not null,
    department  text,
    route       text        not null,
    since       timestamptz not null,
    until       timestamptz not null,
    reads       integer     not null check (reads > 0)
);
comment on column audit.personal_read.reads is 'how often between since and until, which lie in one minute';

create index personal_read_by_customer on audit.personal_read (customer_id, id desc);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'what was recorded of reads stays as it is';
end
$$;

create trigger personal_read_stays
    before update or delete or truncate on audit.personal_read
    for each statement execute function audit.refuse_change();
