-- A city's own standard prices (SSH, SBU) by year, to look beside an offer's price.

create table standard_price (
  pemda_id uuid not null references pemda,
  id uuid not null,
  year int not null check (year between 2000 and 2100),
  -- Code, name, specification and unit together: codes repeat within one list.
  key text not null,
  code text not null,
  name text not null,
  specification text not null,
  unit text not null,
  price bigint not null check (price > 0),
  account text not null,
  -- Stems of name and specification, as the catalogue's search makes them.
  stems text[] not null,
  source text not null,
  line int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (pemda_id, id),
  unique (pemda_id, year, key)
);
create index standard_price_stems on standard_price using gin (stems);
call keep_within_pemda('standard_price');
