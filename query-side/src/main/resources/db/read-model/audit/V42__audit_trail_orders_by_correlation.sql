-- All events of an order have one correlation: audit_trail_by_correlation finds them, and every event has one entry less.
drop index read_model.audit_trail_by_causation;
