-- Catalogue: etalase, products, their versions and prices (both append-only).

create table etalase (
  pemda_id uuid not null references pemda,
  id uuid not null,
  code text not null,
  slug text not null,
  name text not null,
  name_en text not null,
  summary text not null default '',
  kind text not null check (kind in ('goods', 'service')),
  picture text not null default 'paket',
  kbli text[] not null default '{}',
  kbki text[] not null default '{}',
  documents jsonb not null default '[]',
  attributes jsonb not null default '[]',
  opened_on date not null,
  closed_on date,
  version int not null default 1,
  primary key (pemda_id, id),
  unique (pemda_id, code),
  unique (pemda_id, slug)
);
call keep_within_pemda('etalase');

-- The same good offered by several suppliers, so that offers can be compared.
create table master_product (
  pemda_id uuid not null references pemda,
  id uuid not null,
  etalase_id uuid not null,
  name text not null,
  unit text not null,
  primary key (pemda_id, id),
  foreign key (pemda_id, etalase_id) references etalase
);
call keep_within_pemda('master_product');

create table product (
  pemda_id uuid not null references pemda,
  id uuid not null,
  supplier_id uuid not null,
  etalase_id uuid not null,
  master_id uuid,
  sku text not null,
  slug text not null,
  state text not null check (state in ('draft', 'submitted', 'live', 'needs_fix', 'rejected', 'frozen', 'delisted', 'expired')),
  state_reason text,
  version int not null default 1,
  kind text not null check (kind in ('goods', 'service')),
  name text not null,
  brand text not null default '',
  specification text not null default '',
  attributes jsonb not null default '{}',
  unit text not null,
  kbki text not null default '',
  kbli text not null default '',
  price bigint not null check (price >= 0),
  price_since timestamptz not null,
  origin text not null check (origin in ('domestic', 'import', 'unknown')),
  tkdn_percent numeric(5, 2),
  tkdn_certificate text,
  tkdn_expires_on date,
  subsector text,
  stock numeric(24, 4),
  reserved numeric(24, 4) not null default 0,
  stock_seen_at timestamptz,
  min_quantity numeric(24, 4) not null default 1,
  quantity_step numeric(24, 4) not null default 1,
  lead_time_days int not null default 1,
  preorder boolean not null default false,
  weight_gram int,
  freight bigint not null default 0 check (freight >= 0),
  picture text not null default 'paket',
  first_shown_at timestamptz,
  ended_at timestamptz,
  expires_on date,
  sold_count int not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (pemda_id, id),
  unique (pemda_id, supplier_id, sku),
  unique (pemda_id, slug),
  foreign key (pemda_id, supplier_id) references supplier,
  foreign key (pemda_id, etalase_id) references etalase,
  foreign key (pemda_id, master_id) references master_product,
  check (stock is null or reserved <= stock),
  check (reserved >= 0),
  check (state <> 'live' or price > 0)
);
create index product_etalase on product (pemda_id, etalase_id, state);
create index product_master on product (pemda_id, master_id);
create index product_shown on product (pemda_id, first_shown_at desc) where first_shown_at is not null;
call keep_within_pemda('product');

-- What an order pins: the listing as it was shown.
create table product_version (
  pemda_id uuid not null,
  product_id uuid not null,
  version int not null,
  content jsonb not null,
  created_at timestamptz not null,
  primary key (pemda_id, product_id, version),
  foreign key (pemda_id, product_id) references product
);
call keep_within_pemda('product_version');
create trigger product_version_append_only before update or delete on product_version
  for each row execute function refuse_change();

create table product_price (
  pemda_id uuid not null,
  product_id uuid not null,
  from_at timestamptz not null,
  price bigint not null check (price > 0),
  reason text,
  primary key (pemda_id, product_id, from_at),
  foreign key (pemda_id, product_id) references product
);
call keep_within_pemda('product_price');
create trigger product_price_append_only before update or delete on product_price
  for each row execute function refuse_change();

create table product_event (
  pemda_id uuid not null,
  product_id uuid not null,
  seq int not null,
  at timestamptz not null,
  kind text not null,
  data jsonb not null default '{}',
  actor_person_id uuid,
  primary key (pemda_id, product_id, seq),
  foreign key (pemda_id, product_id) references product
);
call keep_within_pemda('product_event');
create trigger product_event_append_only before update or delete on product_event
  for each row execute function refuse_change();
