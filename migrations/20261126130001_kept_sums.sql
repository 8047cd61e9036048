-- Kept sums of realised orders: dashboards and the award answer from them, not from the orders.
-- What an order was counted under (local seller, UMKK, etalase, PDN, creative economy) is pinned to its
-- own rows when it is made: a seller who grows later does not change an earlier year, and a recompute
-- from the rows gives the same sums.

alter table orders
  add column supplier_local boolean not null default false,
  add column supplier_umkk boolean not null default false,
  -- Day of the last payment: kept from the payments.
  add column paid_on date;

alter table order_line
  add column etalase_id uuid,
  add column pdn boolean not null default false,
  add column creative boolean not null default false,
  -- The line's part of the order's realised value; all parts sum to it to the rupiah.
  add column realised bigint not null default 0,
  add foreign key (pemda_id, etalase_id) references etalase;

-- Days of a begun month are summed from the orders themselves: this index alone answers.
create index orders_realised on orders (pemda_id, po_date) include (agency_id, scope, realised, supplier_umkk) where realised > 0;
create index orders_agency_realised on orders (pemda_id, agency_id, po_date) where realised > 0;

create function pin_order() returns trigger language plpgsql as
$$
begin
  select s.local, s.scale in ('mikro', 'kecil', 'koperasi') into new.supplier_local, new.supplier_umkk
    from supplier s where s.pemda_id = new.pemda_id and s.id = new.supplier_id;
  new.supplier_local := coalesce(new.supplier_local, false);
  new.supplier_umkk := coalesce(new.supplier_umkk, false);
  return new;
end
$$;
create trigger orders_pin before insert on orders for each row execute function pin_order();

create function pin_order_line() returns trigger language plpgsql as
$$
begin
  select p.etalase_id, p.origin = 'domestic', p.subsector is not null into new.etalase_id, new.pdn, new.creative
    from product p where p.pemda_id = new.pemda_id and p.id = new.product_id;
  new.pdn := coalesce(new.pdn, false);
  new.creative := coalesce(new.creative, false);
  return new;
end
$$;
create trigger order_line_pin before insert on order_line for each row execute function pin_order_line();

-- Sixteen slots by the order's id: orders of one agency and month do not wait for each other on one row.
create function tally_slot(order_id uuid) returns smallint language sql immutable parallel safe as
$$ select (get_byte(uuid_send(order_id), 15) & 15)::smallint $$;

create table order_tally (
  pemda_id uuid not null references pemda,
  year int not null,
  agency_id uuid not null,
  scope text not null,
  month int not null check (month between 1 and 12),
  slot smallint not null,
  orders int not null,
  value bigint not null,
  completed_orders int not null,
  completed_value bigint not null,
  local_value bigint not null,
  umkk_value bigint not null,
  -- Of completed orders with a handover and a payment: their value, and value × days between the two.
  paid_value bigint not null,
  paid_rupiah_days bigint not null,
  primary key (pemda_id, year, agency_id, scope, month, slot),
  foreign key (pemda_id, agency_id) references agency
) with (fillfactor = 70);
call keep_within_pemda('order_tally');

-- No slots: two orders of one agency in one etalase and month seldom meet in the same moment.
create table line_tally (
  pemda_id uuid not null references pemda,
  year int not null,
  etalase_id uuid not null,
  agency_id uuid not null,
  scope text not null,
  month int not null check (month between 1 and 12),
  value bigint not null,
  pdn_value bigint not null,
  creative_value bigint not null,
  primary key (pemda_id, year, etalase_id, agency_id, scope, month),
  foreign key (pemda_id, agency_id) references agency,
  foreign key (pemda_id, etalase_id) references etalase
) with (fillfactor = 70);
create index line_tally_agency on line_tally (pemda_id, year, agency_id);
call keep_within_pemda('line_tally');

-- Who bought from whom in a year. No slots: the supplier's own row is locked in the same moment already.
create table buyer_supplier_tally (
  pemda_id uuid not null references pemda,
  year int not null,
  agency_id uuid not null,
  scope text not null,
  supplier_id uuid not null,
  orders int not null,
  primary key (pemda_id, year, agency_id, scope, supplier_id),
  foreign key (pemda_id, agency_id) references agency,
  foreign key (pemda_id, supplier_id) references supplier
) with (fillfactor = 70);
call keep_within_pemda('buyer_supplier_tally');

-- Adds an order to its sums (sign 1) or takes it off (sign -1).
create function tally_order(o orders, sign int) returns void language plpgsql as
$$
declare
  done boolean := o.state = 'completed';
  paid boolean := done and o.paid_on is not null and o.handover_on is not null;
begin
  if o.realised <= 0 or o.po_date is null then return; end if;
  insert into order_tally as t (pemda_id, year, agency_id, scope, month, slot, orders, value, completed_orders, completed_value,
                                local_value, umkk_value, paid_value, paid_rupiah_days)
  values (o.pemda_id, extract(year from o.po_date), o.agency_id, o.scope, extract(month from o.po_date), tally_slot(o.id),
          sign, sign * o.realised,
          case when done then sign else 0 end, case when done then sign * o.realised else 0 end,
          case when o.supplier_local then sign * o.realised else 0 end, case when o.supplier_umkk then sign * o.realised else 0 end,
          case when paid then sign * o.realised else 0 end,
          case when paid then sign * o.realised * greatest(o.paid_on - o.handover_on, 0) else 0 end)
  on conflict (pemda_id, year, agency_id, scope, month, slot) do update set
    orders = t.orders + excluded.orders, value = t.value + excluded.value,
    completed_orders = t.completed_orders + excluded.completed_orders, completed_value = t.completed_value + excluded.completed_value,
    local_value = t.local_value + excluded.local_value, umkk_value = t.umkk_value + excluded.umkk_value,
    paid_value = t.paid_value + excluded.paid_value, paid_rupiah_days = t.paid_rupiah_days + excluded.paid_rupiah_days;
  insert into buyer_supplier_tally as t (pemda_id, year, agency_id, scope, supplier_id, orders)
  values (o.pemda_id, extract(year from o.po_date), o.agency_id, o.scope, o.supplier_id, sign)
  on conflict (pemda_id, year, agency_id, scope, supplier_id) do update set orders = t.orders + excluded.orders;
end
$$;

-- Adds the lines of an order to the sums of their etalase, or takes them off.
create function tally_lines(o orders, sign int) returns void language sql as
$$
  insert into line_tally as t (pemda_id, year, etalase_id, agency_id, scope, month, value, pdn_value, creative_value)
  select o.pemda_id, extract(year from o.po_date), l.etalase_id, o.agency_id, o.scope, extract(month from o.po_date),
         sum(sign * l.realised), coalesce(sum(sign * l.realised) filter (where l.pdn), 0), coalesce(sum(sign * l.realised) filter (where l.creative), 0)
    from order_line l
   where l.pemda_id = o.pemda_id and l.order_id = o.id and l.realised <> 0 and l.etalase_id is not null and o.po_date is not null
   group by l.etalase_id order by l.etalase_id
  on conflict (pemda_id, year, etalase_id, agency_id, scope, month) do update set
    value = t.value + excluded.value, pdn_value = t.pdn_value + excluded.pdn_value, creative_value = t.creative_value + excluded.creative_value
$$;

-- Gives the realised value of an order to its lines by amount, freight with the first line: running
-- sums rounded down, so that the parts always sum to the whole.
create function share_realised(of_pemda uuid, of_order uuid) returns void language sql as
$$
  update order_line l set realised = s.part
    from (select w.line_no,
                 case when w.total = 0 then 0
                      else div(w.realised * w.upto, w.total) - div(w.realised * (w.upto - w.weight), w.total) end::bigint as part
            from (select x.line_no, x.realised, x.weight, sum(x.weight) over (order by x.line_no) as upto, sum(x.weight) over () as total
                    from (select ol.line_no, o.realised::numeric as realised,
                                 (ol.amount + case when ol.line_no = min(ol.line_no) over () then o.freight else 0 end)::numeric as weight
                            from order_line ol join orders o on o.pemda_id = ol.pemda_id and o.id = ol.order_id
                           where ol.pemda_id = of_pemda and ol.order_id = of_order) x) w) s
   where l.pemda_id = of_pemda and l.order_id = of_order and l.line_no = s.line_no and l.realised <> s.part
$$;

create function keep_order_sums() returns trigger language plpgsql as
$$
begin
  if tg_op <> 'INSERT' then perform tally_order(old, -1); end if;
  if tg_op <> 'DELETE' then perform tally_order(new, 1); end if;
  if tg_op = 'UPDATE' then
    if (old.agency_id, old.scope, old.po_date) is distinct from (new.agency_id, new.scope, new.po_date) then
      perform tally_lines(old, -1);
      perform tally_lines(new, 1);
    end if;
    if (old.realised, old.freight) <> (new.realised, new.freight) then
      perform share_realised(new.pemda_id, new.id);
    end if;
  end if;
  return null;
end
$$;
create trigger orders_tally_insert after insert on orders for each row
  when (new.realised > 0) execute function keep_order_sums();
create trigger orders_tally_update after update on orders for each row
  when ((old.realised > 0 or new.realised > 0)
    and (old.realised, old.freight, old.state = 'completed', old.po_date, old.agency_id, old.scope, old.supplier_id, old.supplier_local,
         old.supplier_umkk, old.paid_on, old.handover_on)
      is distinct from
        (new.realised, new.freight, new.state = 'completed', new.po_date, new.agency_id, new.scope, new.supplier_id, new.supplier_local,
         new.supplier_umkk, new.paid_on, new.handover_on))
  execute function keep_order_sums();
create trigger orders_tally_delete after delete on orders for each row
  when (old.realised > 0) execute function keep_order_sums();

-- Asked of one order by its key, so that no plan reads all realised orders.
create function is_realised(of_pemda uuid, of_order uuid) returns boolean language plpgsql stable as
$$
begin
  return exists (select 1 from orders where pemda_id = of_pemda and id = of_order and realised > 0);
end
$$;

create function keep_line_sums_inserted() returns trigger language plpgsql as
$$
begin
  -- Lines of an order that is realised already: records that are loaded whole.
  perform share_realised(n.pemda_id, n.order_id)
     from (select distinct pemda_id, order_id from new_lines) n where is_realised(n.pemda_id, n.order_id);
  return null;
end
$$;
create trigger order_line_tally_insert after insert on order_line
  referencing new table as new_lines for each statement execute function keep_line_sums_inserted();

create function keep_line_sums_updated() returns trigger language plpgsql as
$$
begin
  insert into line_tally as t (pemda_id, year, etalase_id, agency_id, scope, month, value, pdn_value, creative_value)
  select o.pemda_id, extract(year from o.po_date), d.etalase_id, o.agency_id, o.scope, extract(month from o.po_date),
         sum(d.part), coalesce(sum(d.part) filter (where d.pdn), 0), coalesce(sum(d.part) filter (where d.creative), 0)
    from (select pemda_id, order_id, etalase_id, pdn, creative, -realised as part from old_lines where realised <> 0
          union all
          select pemda_id, order_id, etalase_id, pdn, creative, realised from new_lines where realised <> 0) d
    join orders o on o.pemda_id = d.pemda_id and o.id = d.order_id
   where d.etalase_id is not null and o.po_date is not null
   group by 1, 2, 3, 4, 5, 6
  having sum(d.part) <> 0 or coalesce(sum(d.part) filter (where d.pdn), 0) <> 0 or coalesce(sum(d.part) filter (where d.creative), 0) <> 0
   order by 3
  on conflict (pemda_id, year, etalase_id, agency_id, scope, month) do update set
    value = t.value + excluded.value, pdn_value = t.pdn_value + excluded.pdn_value, creative_value = t.creative_value + excluded.creative_value;
  perform share_realised(n.pemda_id, n.order_id)
     from (select distinct n.pemda_id, n.order_id
             from new_lines n join old_lines b on b.pemda_id = n.pemda_id and b.order_id = n.order_id and b.line_no = n.line_no
            where n.amount <> b.amount) n
    where is_realised(n.pemda_id, n.order_id);
  return null;
end
$$;
create trigger order_line_tally_update after update on order_line
  referencing old table as old_lines new table as new_lines for each statement execute function keep_line_sums_updated();

create function keep_line_sums_deleted() returns trigger language plpgsql as
$$
begin
  insert into line_tally as t (pemda_id, year, etalase_id, agency_id, scope, month, value, pdn_value, creative_value)
  select o.pemda_id, extract(year from o.po_date), d.etalase_id, o.agency_id, o.scope, extract(month from o.po_date),
         -sum(d.realised), -coalesce(sum(d.realised) filter (where d.pdn), 0), -coalesce(sum(d.realised) filter (where d.creative), 0)
    from old_lines d join orders o on o.pemda_id = d.pemda_id and o.id = d.order_id
   where d.realised <> 0 and d.etalase_id is not null and o.po_date is not null
   group by 1, 2, 3, 4, 5, 6 order by 3
  on conflict (pemda_id, year, etalase_id, agency_id, scope, month) do update set
    value = t.value + excluded.value, pdn_value = t.pdn_value + excluded.pdn_value, creative_value = t.creative_value + excluded.creative_value;
  perform share_realised(b.pemda_id, b.order_id)
     from (select distinct pemda_id, order_id from old_lines) b where is_realised(b.pemda_id, b.order_id);
  return null;
end
$$;
create trigger order_line_tally_delete after delete on order_line
  referencing old table as old_lines for each statement execute function keep_line_sums_deleted();

create function keep_paid_on() returns trigger language plpgsql as
$$
declare
  p payment := case when tg_op = 'DELETE' then old else new end;
begin
  update orders o set paid_on = (select max(paid_on) from payment where pemda_id = p.pemda_id and order_id = p.order_id)
   where o.pemda_id = p.pemda_id and o.id = p.order_id;
  return null;
end
$$;
create trigger payment_paid_on after insert or update or delete on payment
  for each row execute function keep_paid_on();

-- What was made before: pinned from the rows as they are now, then summed once.
alter table orders no force row level security;
alter table order_line no force row level security;
alter table supplier no force row level security;
alter table product no force row level security;
alter table payment no force row level security;
alter table order_tally no force row level security;
alter table line_tally no force row level security;
alter table buyer_supplier_tally no force row level security;

alter table orders disable trigger user;
alter table order_line disable trigger user;
update orders o set supplier_local = s.local, supplier_umkk = s.scale in ('mikro', 'kecil', 'koperasi'),
       paid_on = (select max(p.paid_on) from payment p where p.pemda_id = o.pemda_id and p.order_id = o.id)
  from supplier s where s.pemda_id = o.pemda_id and s.id = o.supplier_id;
update order_line l set etalase_id = p.etalase_id, pdn = p.origin = 'domestic', creative = p.subsector is not null
  from product p where p.pemda_id = l.pemda_id and p.id = l.product_id;
alter table orders enable trigger user;
alter table order_line enable trigger user;
select tally_order(o, 1) from orders o where o.realised > 0;
select share_realised(o.pemda_id, o.id) from orders o where o.realised > 0;

alter table orders force row level security;
alter table order_line force row level security;
alter table supplier force row level security;
alter table product force row level security;
alter table payment force row level security;
alter table order_tally force row level security;
alter table line_tally force row level security;
alter table buyer_supplier_tally force row level security;
