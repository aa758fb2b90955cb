create index service_queue_by_customer on read_model.service_queue (customer_id);
