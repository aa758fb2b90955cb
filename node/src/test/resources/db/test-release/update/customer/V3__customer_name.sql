alter table customer add column name text;
