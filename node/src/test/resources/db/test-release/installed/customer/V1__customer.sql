create table customer (id text primary key);
