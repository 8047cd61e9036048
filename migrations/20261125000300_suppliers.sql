-- Suppliers: an enrolment of a business in this pemda's catalogue, recognised by its NIB.

create table supplier (
  pemda_id uuid not null references pemda,
  id uuid not null,
  slug text not null,
  name text not null,
  legal_form text not null,
  scale text not null,
  taxable boolean not null,
  final_tax_letter boolean not null default false,
  nib text not null,
  npwp text,
  kbli text[] not null default '{}',
  representative text not null default '',
  region_code text not null,
  village text not null default '',
  district_code text not null,
  district text not null,
  city text not null default '',
  local boolean not null default true,
  address text not null default '',
  phone text not null default '',
  email text not null default '',
  bank_name text not null default '',
  bank_account text not null default '',
  bank_holder text not null default '',
  about text not null default '',
  state text not null default 'active' check (state in ('draft', 'submitted', 'needs_fix', 'active', 'warned', 'frozen', 'delisted', 'blacklisted')),
  state_reason text,
  registered_on date not null,
  created_at timestamptz not null,
  primary key (pemda_id, id),
  unique (pemda_id, nib),
  unique (pemda_id, slug)
);
create index supplier_district on supplier (pemda_id, district_code);
call keep_within_pemda('supplier');
alter table assignment add foreign key (pemda_id, supplier_id) references supplier;
