-- A record's id is of one record, whatever its type: audit_trail_by_record_id finds the same rows.
drop index read_model.audit_trail_by_record;
