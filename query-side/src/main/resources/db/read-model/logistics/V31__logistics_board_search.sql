create extension if not exists pg_trgm;

create index logistics_board_by_external_id on read_model.logistics_board (lower(external_id));
create index logistics_board_by_part on read_model.logistics_board using gin (lower(external_id) gin_trgm_ops);
create index logistics_board_by_latest on read_model.logistics_board
    ((state not in ('DELIVERED', 'CANCELLED', 'RETURNED')) desc, placed_at desc, order_id);

create table read_model.logistics_board_shipment (
    shipment_id     uuid        not null primary key,
    order_id        uuid        not null,
    customer_id     uuid        not null,
    carrier         text        not null,
    tracking_number text,
    external_id     text,
    status          text        not null,
    planned_at      timestamptz not null
);
comment on table read_model.logistics_board_shipment is 'what a shipment is found by; all else stands with its order';
create index logistics_board_shipment_by_tracking_number on read_model.logistics_board_shipment (lower(tracking_number));
create index logistics_board_shipment_by_external_id on read_model.logistics_board_shipment (lower(external_id));
create index logistics_board_shipment_by_part on read_model.logistics_board_shipment
    using gin (lower(tracking_number) gin_trgm_ops, lower(external_id) gin_trgm_ops);
create index logistics_board_shipment_by_latest on read_model.logistics_board_shipment
    ((status <> 'DELIVERED') desc, planned_at desc, shipment_id);

-- Shipments are found by their numbers, and orders know who looks after the customer: the board is read from the log again.
alter table read_model.logistics_board_customer add column owner text;
delete from read_model.logistics_board;
delete from read_model.logistics_board_track;
delete from read_model.logistics_board_customer;
delete from projection.token where processor = 'logistics.board';
delete from projection.failure where processor = 'logistics.board';
