-- Programmes: events and who was invited. Reporting: yearly targets with scope and unit as part of the row.

create table event (
  pemda_id uuid not null references pemda,
  id uuid not null,
  slug text not null,
  kind text not null check (kind in ('business_matching', 'talk_show', 'exhibition', 'outreach', 'training', 'coaching', 'advocacy')),
  name text not null,
  held_on date not null,
  place text not null default '',
  primary key (pemda_id, id),
  unique (pemda_id, slug)
);
call keep_within_pemda('event');

create table participant (
  pemda_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  helix text not null,
  organisation text not null,
  name text not null,
  supplier_id uuid,
  agency_id uuid,
  invited_at timestamptz not null,
  came_at timestamptz,
  primary key (pemda_id, id),
  foreign key (pemda_id, event_id) references event,
  foreign key (pemda_id, supplier_id) references supplier,
  foreign key (pemda_id, agency_id) references agency
);
create index participant_event on participant (pemda_id, event_id);
call keep_within_pemda('participant');

create table target (
  pemda_id uuid not null references pemda,
  key text not null,
  year int not null,
  scope text not null check (scope in ('local', 'national', 'online_shop', 'all')),
  unit text not null check (unit in ('product', 'etalase', 'rupiah', 'supplier', 'order')),
  value bigint not null,
  source text not null,
  primary key (pemda_id, key, year, scope)
);
call keep_within_pemda('target');
