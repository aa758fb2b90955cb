create table shipment (id text primary key);
