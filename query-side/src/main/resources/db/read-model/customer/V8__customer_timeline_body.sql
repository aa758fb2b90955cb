-- What was written stands in the log, so the timeline is read from it again.
delete from read_model.customer_timeline;
delete from read_model.customer_timeline_title;
delete from read_model.customer_timeline_customer;
delete from projection.token where processor = 'customer.timeline';
delete from projection.failure where processor = 'customer.timeline';

alter table read_model.customer_timeline add body text;
