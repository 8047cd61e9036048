-- Purchasing: basket, orders with their lines and append-only events, documents, deliveries,
-- payments, ratings. Sums of plan and product are kept by triggers within one pemda's rows.

create table basket_line (
  pemda_id uuid not null,
  person_id uuid not null,
  product_id uuid not null,
  quantity numeric(24, 4) not null check (quantity > 0),
  added_at timestamptz not null,
  primary key (pemda_id, person_id, product_id),
  foreign key (pemda_id, person_id) references person,
  foreign key (pemda_id, product_id) references product
);
call keep_within_pemda('basket_line');

create table orders (
  pemda_id uuid not null references pemda,
  id uuid not null,
  number text not null,
  agency_id uuid not null,
  supplier_id uuid not null,
  plan_id uuid not null,
  year int not null,
  scope text not null default 'local' check (scope in ('local', 'national')),
  method text not null check (method in ('direct', 'negotiation', 'mini_competition')),
  state text not null check (state in (
    'draft', 'negotiating', 'awaiting_ppk', 'signing', 'awaiting_supplier', 'processing', 'shipped', 'arrived',
    'awaiting_handover', 'awaiting_payment', 'completed', 'cancelled', 'cancelled_negotiation', 'cancelled_review',
    'stopped', 'terminated')),
  version int not null,
  rule_set text not null,
  buyer_person_id uuid not null,
  ppk_person_id uuid,
  goods bigint not null check (goods >= 0),
  freight bigint not null check (freight >= 0),
  value bigint generated always as (goods + freight) stored,
  tax bigint not null check (tax >= 0),
  total bigint not null,
  reserved bigint not null default 0 check (reserved >= 0),
  realised bigint not null default 0 check (realised >= 0),
  owner_estimate bigint,
  delivery_address text not null,
  wanted_on date not null,
  note text not null default '',
  costlier_reason text,
  deadline_at timestamptz,
  approval_hash text,
  po_number text,
  po_date date,
  handover_number text,
  handover_on date,
  idempotency_key text not null,
  end_reason text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (pemda_id, id),
  unique (pemda_id, number),
  unique (pemda_id, idempotency_key),
  foreign key (pemda_id, agency_id) references agency,
  foreign key (pemda_id, supplier_id) references supplier,
  foreign key (pemda_id, plan_id) references plan,
  check (total = goods + freight + tax),
  check (po_number is null or po_date is not null)
);
create index orders_agency on orders (pemda_id, agency_id, state, updated_at desc);
create index orders_supplier on orders (pemda_id, supplier_id, state, updated_at desc);
create index orders_plan on orders (pemda_id, plan_id);
create index orders_po_date on orders (pemda_id, po_date);
create index orders_deadline on orders (pemda_id, deadline_at) where deadline_at is not null;
create unique index orders_po_number on orders (pemda_id, agency_id, po_number) where po_number is not null;
call keep_within_pemda('orders');

create table order_line (
  pemda_id uuid not null,
  order_id uuid not null,
  line_no int not null,
  product_id uuid not null,
  product_version int not null,
  name text not null,
  unit text not null,
  kind text not null,
  quantity numeric(24, 4) not null check (quantity > 0),
  list_price bigint not null check (list_price > 0),
  unit_price bigint not null check (unit_price > 0),
  amount bigint not null check (amount >= 0),
  tax bigint not null check (tax >= 0),
  reserved numeric(24, 4) not null default 0 check (reserved >= 0),
  delivered numeric(24, 4) not null default 0,
  accepted numeric(24, 4) not null default 0,
  primary key (pemda_id, order_id, line_no),
  foreign key (pemda_id, order_id) references orders,
  foreign key (pemda_id, product_id, product_version) references product_version
);
create index order_line_product on order_line (pemda_id, product_id);
call keep_within_pemda('order_line');

create table order_tax (
  pemda_id uuid not null,
  order_id uuid not null,
  line_no int not null,
  kind text not null,
  base bigint not null,
  rate_num bigint not null,
  rate_den bigint not null,
  amount bigint not null,
  added_to_price boolean not null,
  collector text not null,
  legal_basis text not null,
  strength text not null,
  primary key (pemda_id, order_id, line_no),
  foreign key (pemda_id, order_id) references orders
);
call keep_within_pemda('order_tax');

create table order_event (
  pemda_id uuid not null,
  order_id uuid not null,
  seq int not null,
  at timestamptz not null,
  kind text not null,
  data jsonb not null default '{}',
  actor_person_id uuid,
  actor_role text,
  primary key (pemda_id, order_id, seq),
  foreign key (pemda_id, order_id) references orders
);
call keep_within_pemda('order_event');
create trigger order_event_append_only before update or delete on order_event
  for each row execute function refuse_change();

-- Gapless numbers: one row per agency, kind and year, locked by the transaction that issues.
create table document_counter (
  pemda_id uuid not null,
  agency_id uuid not null,
  kind text not null,
  year int not null,
  last int not null,
  primary key (pemda_id, agency_id, kind, year),
  foreign key (pemda_id, agency_id) references agency
);
call keep_within_pemda('document_counter');

create table document (
  pemda_id uuid not null,
  order_id uuid not null,
  kind text not null check (kind in ('negotiation', 'purchase_order', 'handover', 'receipt')),
  number text not null,
  issued_at timestamptz not null,
  content jsonb not null,
  content_hash text not null,
  primary key (pemda_id, order_id, kind),
  foreign key (pemda_id, order_id) references orders
);
call keep_within_pemda('document');
create trigger document_append_only before update or delete on document
  for each row execute function refuse_change();

create table delivery (
  pemda_id uuid not null,
  order_id uuid not null,
  delivery_no int not null,
  shipped_at timestamptz not null,
  arrived_at timestamptz,
  inspected_at timestamptz,
  note text not null default '',
  proof text not null default '',
  primary key (pemda_id, order_id, delivery_no),
  foreign key (pemda_id, order_id) references orders
);
call keep_within_pemda('delivery');

create table delivery_line (
  pemda_id uuid not null,
  order_id uuid not null,
  delivery_no int not null,
  line_no int not null,
  quantity numeric(24, 4) not null,
  received numeric(24, 4),
  accepted numeric(24, 4),
  difference text,
  primary key (pemda_id, order_id, delivery_no, line_no),
  foreign key (pemda_id, order_id, delivery_no) references delivery,
  foreign key (pemda_id, order_id, line_no) references order_line
);
call keep_within_pemda('delivery_line');

create table payment (
  pemda_id uuid not null,
  order_id uuid not null,
  payment_no int not null,
  channel text not null check (channel in ('UP', 'LS', 'KKPD')),
  sp2d_number text,
  amount bigint not null check (amount > 0),
  paid_on date not null,
  idempotency_key text not null,
  recorded_at timestamptz not null,
  primary key (pemda_id, order_id, payment_no),
  unique (pemda_id, idempotency_key),
  foreign key (pemda_id, order_id) references orders
);
call keep_within_pemda('payment');

create table rating (
  pemda_id uuid not null,
  order_id uuid not null,
  supplier_id uuid not null,
  quality int not null check (quality between 0 and 3),
  cost int not null check (cost between 0 and 3),
  punctuality int not null check (punctuality between 0 and 3),
  service int not null check (service between 0 and 3),
  note text not null default '',
  rated_at timestamptz not null,
  primary key (pemda_id, order_id),
  foreign key (pemda_id, order_id) references orders,
  foreign key (pemda_id, supplier_id) references supplier
);
create index rating_supplier on rating (pemda_id, supplier_id);
call keep_within_pemda('rating');

-- What an order holds of its plan line follows from the order's own row, so that a value changed
-- by hand shows in every sum. Realised = from the accepted Surat Pesanan to completion, cancelled
-- parts taken off (product.md, definitions).
create function order_sums() returns trigger language plpgsql as
$$
begin
  new.reserved := case
    when new.state in ('cancelled', 'cancelled_negotiation', 'cancelled_review', 'draft') then 0
    when new.state in ('stopped', 'terminated') then least(new.reserved, new.total)
    else new.total end;
  new.realised := case
    when new.state in ('processing', 'shipped', 'arrived', 'awaiting_handover', 'awaiting_payment', 'completed')
      then new.goods + new.freight
    when new.state in ('stopped', 'terminated') then least(new.realised, new.goods + new.freight)
    else 0 end;
  return new;
end
$$;
create trigger orders_sums before insert or update on orders
  for each row execute function order_sums();

create function plan_sums() returns trigger language plpgsql as
$$
begin
  if tg_op <> 'INSERT' and (tg_op = 'DELETE' or old.plan_id <> new.plan_id) then
    update plan set committed = committed - old.reserved, realised = realised - old.realised
      where pemda_id = old.pemda_id and id = old.plan_id;
  end if;
  if tg_op = 'INSERT' or (tg_op = 'UPDATE' and old.plan_id <> new.plan_id) then
    update plan set committed = committed + new.reserved, realised = realised + new.realised
      where pemda_id = new.pemda_id and id = new.plan_id and (new.reserved <> 0 or new.realised <> 0);
  elsif tg_op = 'UPDATE' and (old.reserved <> new.reserved or old.realised <> new.realised) then
    update plan set committed = committed + new.reserved - old.reserved, realised = realised + new.realised - old.realised
      where pemda_id = new.pemda_id and id = new.plan_id;
  end if;
  return null;
end
$$;
create trigger orders_plan_sums after insert or update or delete on orders
  for each row execute function plan_sums();

create function product_sums() returns trigger language plpgsql as
$$
declare
  before numeric := case when tg_op = 'INSERT' then 0 else old.reserved end;
  after numeric := case when tg_op = 'DELETE' then 0 else new.reserved end;
begin
  if after <> before then
    update product set reserved = reserved + after - before
      where pemda_id = coalesce(new.pemda_id, old.pemda_id) and id = coalesce(new.product_id, old.product_id)
        and stock is not null;
  end if;
  return null;
end
$$;
create trigger order_line_product_sums after insert or update or delete on order_line
  for each row execute function product_sums();
