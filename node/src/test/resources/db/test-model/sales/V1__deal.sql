create table deal (id uuid primary key);
