create index sales_deal_by_external_id on read_model.sales_deal (lower(external_id));
create index sales_deal_by_latest on read_model.sales_deal ((state = 'OPEN') desc, opened_at desc, deal_id);
