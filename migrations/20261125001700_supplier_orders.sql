-- How many orders of a supplier were realised, kept on the supplier's own row: what the public page
-- says, without reading an order. An order counts while it has a realised value (product.md).
alter table supplier add column realised_orders int not null default 0;

create function supplier_order_counts() returns trigger language plpgsql as
$$
declare
  was boolean := tg_op <> 'INSERT' and old.realised > 0;
  counts boolean := tg_op <> 'DELETE' and new.realised > 0;
begin
  if was <> counts then
    update supplier set realised_orders = realised_orders + case when counts then 1 else -1 end
     where pemda_id = coalesce(new.pemda_id, old.pemda_id) and id = coalesce(new.supplier_id, old.supplier_id);
  end if;
  return null;
end
$$;
create trigger orders_supplier_counts after insert or delete or update of realised on orders
  for each row execute function supplier_order_counts();

alter table orders no force row level security;
alter table supplier no force row level security;
update supplier s set realised_orders = o.n
  from (select pemda_id, supplier_id, count(*) as n from orders where realised > 0 group by 1, 2) o
 where s.pemda_id = o.pemda_id and s.id = o.supplier_id;
alter table orders force row level security;
alter table supplier force row level security;
