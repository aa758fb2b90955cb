create table read_model.customer_timeline_customer (
    customer_id uuid not null primary key,
    name        text not null
);

-- The names of those who are customers already stand in the log, so the timeline is read from it again.
delete from read_model.customer_timeline;
delete from read_model.customer_timeline_title;
delete from projection.token where processor = 'customer.timeline';
delete from projection.failure where processor = 'customer.timeline';
