-- Records that an office already has: each file is an import that can be undone as a whole; its rows are
-- kept as they came (officials' names and numbers left out at the door) and told as facts beside.

create table record_import (
  pemda_id uuid not null references pemda,
  id uuid not null,
  kind text,
  file_name text not null,
  sha256 text not null,
  -- Where the file lies while it is looked at and taken in; null afterwards and for the command line.
  file_key text,
  state text not null check (state in ('checking', 'checked', 'taking', 'done', 'failed', 'cancelled', 'undone')),
  person_id uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  undone_at timestamptz,
  rows_total int,
  rows_read int not null default 0,
  added int not null default 0,
  changed int not null default 0,
  unchanged int not null default 0,
  refused int not null default 0,
  -- Fields of the file that nothing is read from (kept all the same), and known ones that it lacks.
  unknown_fields text[] not null default '{}',
  missing_fields text[] not null default '{}',
  dropped_fields text[] not null default '{}',
  -- What is to be known of the file as a whole; what stopped it; what an undo had to leave.
  remarks jsonb not null default '[]',
  primary key (pemda_id, id),
  foreign key (pemda_id, person_id) references person
);
create index record_import_at on record_import (pemda_id, created_at desc);
call keep_within_pemda('record_import');

create table record_verdict (
  pemda_id uuid not null default current_pemda(),
  import_id uuid not null,
  no int not null,
  line int not null,
  verdict text not null check (verdict in ('refused', 'taken-with-warning', 'kept')),
  refusal jsonb not null,
  primary key (pemda_id, import_id, no),
  foreign key (pemda_id, import_id) references record_import
);
call keep_within_pemda('record_verdict');

-- A row of a source other than plan lines, as it came (raw) and as it was understood (facts).
create table source_record (
  pemda_id uuid not null default current_pemda(),
  kind text not null,
  key text not null,
  -- Its own id, under which its facts stand elsewhere.
  id uuid not null,
  agency_id uuid,
  year int,
  facts jsonb not null,
  raw jsonb not null,
  import_id uuid not null,
  primary key (pemda_id, kind, key),
  foreign key (pemda_id, agency_id) references agency,
  foreign key (pemda_id, import_id) references record_import
);
create index source_record_import on source_record (pemda_id, import_id);
call keep_within_pemda('source_record');

-- The import that a plan line came with first: an undo takes it away again.
alter table plan add column added_by_import uuid;
alter table plan add foreign key (pemda_id, added_by_import) references record_import;
create index plan_added_by on plan (pemda_id, added_by_import) where added_by_import is not null;

-- What each import found in a row's place: null where there was none. Of plan lines only changed ones
-- stand here, with their `raw`.
create table record_change (
  pemda_id uuid not null default current_pemda(),
  import_id uuid not null,
  kind text not null,
  key text not null,
  before jsonb,
  primary key (pemda_id, import_id, kind, key),
  foreign key (pemda_id, import_id) references record_import
);
create index record_change_key on record_change (pemda_id, kind, key);
call keep_within_pemda('record_change');

-- The figures of another channel never add up with the local catalogue's: each package says its scope.
alter table package_record
  add column scope text not null default 'outside' check (scope in ('national', 'online_shop', 'outside')),
  add column realised bigint not null default 0 check (realised >= 0),
  add column cancelled boolean not null default false,
  add column status_raw text not null default '',
  add column rup_codes text[] not null default '{}';
alter table package_record no force row level security;
update package_record set realised = value,
  scope = case method when 'e_purchasing' then 'national' when 'online_shop' then 'online_shop' else 'outside' end;
alter table package_record force row level security;
create index package_record_rup on package_record using gin (rup_codes);

-- What an agency may spend in a year, as its budget structure says. Rupiah.
create table agency_budget (
  pemda_id uuid not null default current_pemda(),
  agency_id uuid not null,
  year int not null,
  operating bigint not null,
  capital bigint not null,
  contingency bigint not null,
  procurement bigint not null,
  other bigint not null,
  total bigint not null,
  source_key text not null,
  primary key (pemda_id, source_key),
  foreign key (pemda_id, agency_id) references agency
);
create index agency_budget_agency on agency_budget (pemda_id, agency_id, year);
call keep_within_pemda('agency_budget');

-- Where the money of a plan line comes from, and where the work is done.
create table plan_funding (
  pemda_id uuid not null default current_pemda(),
  source_key text not null,
  rup_code text not null,
  year int not null,
  source text not null,
  account text not null,
  amount bigint not null check (amount >= 0),
  primary key (pemda_id, source_key)
);
create index plan_funding_rup on plan_funding (pemda_id, rup_code);
call keep_within_pemda('plan_funding');

create table plan_location (
  pemda_id uuid not null default current_pemda(),
  source_key text not null,
  rup_code text not null,
  detail text not null,
  regency text not null,
  province text not null,
  primary key (pemda_id, source_key)
);
create index plan_location_rup on plan_location (pemda_id, rup_code);
call keep_within_pemda('plan_location');

-- One line became another (one to one), several (one to many), was cancelled or came back.
create table plan_revision (
  pemda_id uuid not null default current_pemda(),
  source_key text not null,
  from_rup_code text not null,
  to_rup_code text not null,
  kind text not null check (kind in ('one_to_one', 'one_to_many', 'cancelled', 'reactivated')),
  revised_at timestamptz not null,
  reason text not null default '',
  primary key (pemda_id, source_key)
);
create index plan_revision_from on plan_revision (pemda_id, from_rup_code, revised_at desc);
create index plan_revision_to on plan_revision (pemda_id, to_rup_code);
call keep_within_pemda('plan_revision');
