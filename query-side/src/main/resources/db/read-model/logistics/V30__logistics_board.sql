create table read_model.logistics_board (
    order_id      uuid        not null primary key,
    customer_id   uuid        not null,
    external_id   text,
    deal_id       uuid,
    lines         jsonb       not null,
    net           numeric     not null,
    currency      text        not null,
    paid          numeric     not null default 0,
    promised_date date,
    stage         text        not null,
    state         text        not null,
    shipments     jsonb       not null,
    was_late      boolean     not null,
    open_promise  date,
    cancel_reason text,
    placed_at     timestamptz not null,
    version       bigint      not null
);
create index logistics_board_by_state on read_model.logistics_board (state);
create index logistics_board_by_customer on read_model.logistics_board (customer_id, placed_at);
comment on column read_model.logistics_board.stage is 'what the order itself knows of its state';
comment on column read_model.logistics_board.state is 'the same, seen together with its shipments';
comment on column read_model.logistics_board.was_late is 'something left or arrived after the day promised for it';
comment on column read_model.logistics_board.open_promise is 'the earliest day promised for something that has not left; when it is over, the order is late';

create table read_model.logistics_board_track (
    shipment_id uuid        not null,
    version     bigint      not null,
    order_id    uuid        not null,
    status      text        not null,
    place       text,
    note        text,
    occurred_at timestamptz not null,
    primary key (shipment_id, version)
);
comment on table read_model.logistics_board_track is 'all that is known of a shipment''s way; version 0 is its plan';

create table read_model.logistics_board_customer (
    customer_id uuid not null primary key,
    name        text not null
);
