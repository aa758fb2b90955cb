create table entry (position bigint primary key);
