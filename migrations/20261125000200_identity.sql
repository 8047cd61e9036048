-- Identity: agencies, people, the roles they hold, sessions and notifications.

create table agency (
  pemda_id uuid not null references pemda,
  id uuid not null,
  code text not null,
  satker_id text,
  name text not null,
  short_name text not null,
  slug text not null,
  numbering text not null,
  address text not null default '',
  active boolean not null default true,
  created_at timestamptz not null,
  primary key (pemda_id, id),
  unique (pemda_id, code),
  unique (pemda_id, slug)
);
call keep_within_pemda('agency');

create table person (
  pemda_id uuid not null references pemda,
  id uuid not null,
  email text not null,
  name text not null,
  employee_number text,
  phone text,
  password_hash text not null,
  totp_secret text,
  locale text not null default 'id',
  demo boolean not null default false,
  active boolean not null default true,
  created_at timestamptz not null,
  primary key (pemda_id, id),
  unique (pemda_id, email)
);
call keep_within_pemda('person');

create table assignment (
  pemda_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null,
  agency_id uuid,
  supplier_id uuid,
  active boolean not null default true,
  created_at timestamptz not null,
  primary key (pemda_id, id),
  foreign key (pemda_id, person_id) references person,
  foreign key (pemda_id, agency_id) references agency
);
create index assignment_person on assignment (pemda_id, person_id);
create index assignment_agency on assignment (pemda_id, agency_id, role);
create index assignment_supplier on assignment (pemda_id, supplier_id);
call keep_within_pemda('assignment');

create table session (
  pemda_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  assignment_id uuid,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  user_agent text not null default '',
  address text not null default '',
  primary key (pemda_id, token_hash),
  foreign key (pemda_id, person_id) references person
);
create index session_person on session (pemda_id, person_id);
call keep_within_pemda('session');

create table sign_in_attempt (
  pemda_id uuid not null,
  key text not null,
  failures int not null,
  window_from timestamptz not null,
  primary key (pemda_id, key)
);
call keep_within_pemda('sign_in_attempt');

create table notification (
  pemda_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  kind text not null,
  params jsonb not null,
  link text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (pemda_id, id),
  foreign key (pemda_id, person_id) references person
);
create index notification_person on notification (pemda_id, person_id, created_at desc);
call keep_within_pemda('notification');
