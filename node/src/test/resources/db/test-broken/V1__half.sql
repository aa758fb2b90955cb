create table half (id uuid);
select nonsense;
