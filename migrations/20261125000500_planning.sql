-- Planning: lines of the published procurement plan (RUP), demand that found nothing,
-- and packages of other methods as they were recorded.

create table plan (
  pemda_id uuid not null references pemda,
  id uuid not null,
  agency_id uuid not null,
  year int not null,
  rup_code text not null,
  name text not null,
  method text not null check (method in ('e_purchasing', 'direct', 'appointment', 'tender', 'quick_tender', 'selection', 'exempt', 'contest', 'self_managed', 'unknown')),
  method_raw text not null,
  kind_raw text not null default '',
  budget bigint not null check (budget >= 0),
  committed bigint not null default 0 check (committed >= 0),
  realised bigint not null default 0 check (realised >= 0),
  pdn boolean,
  umk boolean,
  description text not null default '',
  specification text not null default '',
  volume text not null default '',
  selection_from date,
  selection_to date,
  contract_from date,
  contract_to date,
  use_from date,
  use_to date,
  funding text not null default '',
  etalase_id uuid,
  active boolean not null default true,
  source text not null default '',
  raw jsonb,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (pemda_id, id),
  unique (pemda_id, rup_code),
  foreign key (pemda_id, agency_id) references agency,
  foreign key (pemda_id, etalase_id) references etalase,
  constraint plan_budget_kept check (committed <= budget)
);
create index plan_agency on plan (pemda_id, agency_id, year, method);
call keep_within_pemda('plan');

create table search_miss (
  pemda_id uuid not null references pemda,
  id uuid not null,
  at timestamptz not null,
  query text not null,
  filters jsonb not null default '{}',
  agency_id uuid,
  primary key (pemda_id, id)
);
create index search_miss_at on search_miss (pemda_id, at desc);
call keep_within_pemda('search_miss');

-- A package bought by another method than the local catalogue (tender, direct, recorded).
create table package_record (
  pemda_id uuid not null references pemda,
  id uuid not null,
  agency_id uuid not null,
  year int not null,
  method text not null,
  name text not null,
  value bigint not null check (value >= 0),
  recorded_on date not null,
  source text not null default '',
  source_code text not null,
  primary key (pemda_id, id),
  unique (pemda_id, method, source_code),
  foreign key (pemda_id, agency_id) references agency
);
create index package_record_year on package_record (pemda_id, year);
call keep_within_pemda('package_record');
