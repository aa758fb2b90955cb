create index service_queue_by_owner on read_model.service_queue (owner) where owner is not null;
