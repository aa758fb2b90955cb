create index sales_deal_by_owner on read_model.sales_deal (owner) where state = 'OPEN';
