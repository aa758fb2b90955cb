create index customer_profile_by_latest on read_model.customer_profile
    ((coalesce(last_contact_at, registered_at)) desc, customer_id);
create index customer_profile_search_by_term on read_model.customer_profile_search (term);
create index customer_profile_by_part_of_name on read_model.customer_profile using gin (lower(name) gin_trgm_ops);
