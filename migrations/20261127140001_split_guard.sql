-- Why an order was placed although it and those of the last weeks together pass a limit that it alone does not.
alter table orders add column split_reason text;
alter table orders add column split_sum bigint;
alter table orders add check ((split_reason is null) = (split_sum is null));
create index orders_split on orders (pemda_id, created_at) where split_reason is not null;
-- What an agency ordered lately, for each new order of it.
create index orders_agency_made on orders (pemda_id, agency_id, created_at);
