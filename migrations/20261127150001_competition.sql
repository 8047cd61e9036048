-- Mini-competitions: the events are the truth, the row is for lists and locks.
create table competition (
  pemda_id uuid not null references pemda,
  id uuid not null,
  number text not null,
  agency_id uuid not null,
  plan_id uuid not null,
  title text not null,
  kind text not null check (kind in ('product', 'specification')),
  award_by text not null check (award_by in ('whole', 'item')),
  state text not null check (state in ('draft', 'open', 'closed', 'half_open', 'evaluating', 'decided', 'failed', 'cancelled')),
  version int not null,
  buyer_role text not null,
  offers_until timestamptz not null,
  published_at timestamptz,
  decided_at timestamptz,
  created_at timestamptz not null,
  primary key (pemda_id, id),
  unique (pemda_id, number),
  foreign key (pemda_id, agency_id) references agency,
  foreign key (pemda_id, plan_id) references plan,
  check (state in ('draft', 'cancelled') or published_at is not null),
  check (state <> 'decided' or decided_at is not null)
);
create index competition_state on competition (pemda_id, state, offers_until);
create index competition_agency on competition (pemda_id, agency_id, created_at);
call keep_within_pemda('competition');

create table competition_event (
  pemda_id uuid not null,
  competition_id uuid not null,
  seq int not null,
  at timestamptz not null,
  kind text not null,
  data jsonb not null default '{}',
  actor_person_id uuid,
  actor_role text,
  primary key (pemda_id, competition_id, seq),
  foreign key (pemda_id, competition_id) references competition
);
call keep_within_pemda('competition_event');
create trigger competition_event_append_only before update or delete on competition_event
  for each row execute function refuse_change();

-- A sealed text for each ordered pair of people: encrypted for `inner_person`, and that again for `outer_person`.
-- `half` is what is left once the outer one has opened it. `holder` is a supplier's id, or 'seed'.
create table competition_seal (
  pemda_id uuid not null,
  competition_id uuid not null,
  holder text not null,
  outer_person uuid not null,
  inner_person uuid not null,
  sealed bytea not null,
  half bytea,
  primary key (pemda_id, competition_id, holder, outer_person, inner_person),
  foreign key (pemda_id, competition_id) references competition,
  check (outer_person <> inner_person)
);
call keep_within_pemda('competition_seal');

-- When the system was last there, and when it was not: a deadline moves by it.
create table system_beat (
  pemda_id uuid not null references pemda,
  last_at timestamptz not null,
  primary key (pemda_id)
);
call keep_within_pemda('system_beat');

create table system_outage (
  pemda_id uuid not null references pemda,
  from_at timestamptz not null,
  until_at timestamptz not null,
  primary key (pemda_id, from_at),
  check (until_at > from_at)
);
call keep_within_pemda('system_outage');
create trigger system_outage_append_only before update or delete on system_outage
  for each row execute function refuse_change();
