-- In which role an order was placed, beside who placed it: the pokja acts as a group, so its members
-- see and list the orders of the group. Filled from the first event of each order, pemda by pemda,
-- because no statement passes the row filter.
alter table orders add column buyer_role text;
do $$
declare one record;
begin
  for one in select id from pemda loop
    perform set_config('katalokal.pemda_id', one.id::text, true);
    update orders o set buyer_role = e.data -> 'content' ->> 'buyerRole'
      from order_event e
     where e.order_id = o.id and e.pemda_id = o.pemda_id and e.kind = 'placed';
    update orders set buyer_role = 'procurement_officer' where buyer_role is null;
  end loop;
  perform set_config('katalokal.pemda_id', '', true);
end
$$;
alter table orders alter column buyer_role set not null;
alter table orders add check (buyer_role in ('procurement_officer', 'ppk', 'pokja'));
create index orders_group on orders (pemda_id, buyer_role, id) where buyer_role = 'pokja';
