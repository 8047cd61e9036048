-- Targets with their history, figures as others reported them, awards frozen with the hash of their
-- rows, and objections to them.

alter table target drop constraint target_unit_check;
alter table target
  -- Shares are held in thousandths of a percent-point, as the formulas give them.
  add constraint target_unit_check check (unit in ('product', 'etalase', 'rupiah', 'supplier', 'order', 'milli_percent')),
  add constraint target_value_check check (value >= 0),
  add column version int not null default 1,
  add column changed_at timestamptz,
  add column changed_by uuid,
  add foreign key (pemda_id, changed_by) references person;

-- Every version that a target ever had. Kept by the database, so that a change by hand shows too.
create table target_event (
  pemda_id uuid not null,
  key text not null,
  year int not null,
  scope text not null,
  seq int not null,
  value bigint not null,
  source text not null,
  at timestamptz,
  actor_person_id uuid,
  primary key (pemda_id, key, year, scope, seq),
  foreign key (pemda_id, key, year, scope) references target
);
call keep_within_pemda('target_event');
insert into target_event (pemda_id, key, year, scope, seq, value, source)
  select pemda_id, key, year, scope, version, value, source from target;
create trigger target_event_append_only before update or delete on target_event
  for each row execute function refuse_change();

create function keep_target_history() returns trigger language plpgsql as
$$
begin
  insert into target_event (pemda_id, key, year, scope, seq, value, source, at, actor_person_id)
  values (new.pemda_id, new.key, new.year, new.scope,
          (select coalesce(max(seq), 0) + 1 from target_event e
            where e.pemda_id = new.pemda_id and e.key = new.key and e.year = new.year and e.scope = new.scope),
          new.value, new.source, new.changed_at, new.changed_by);
  return null;
end
$$;
create trigger target_history after insert or update of value, source on target
  for each row execute function keep_target_history();

-- What the press or an older report said. It stands beside the computed figure, never in its place.
create table reported_figure (
  pemda_id uuid not null references pemda,
  id uuid not null,
  key text not null,
  year int not null,
  -- The period as printed: '2023', or '2024-01..2024-05'.
  period text not null,
  scope text not null check (scope in ('local', 'national', 'online_shop', 'all')),
  unit text not null check (unit in ('product', 'etalase', 'rupiah', 'supplier', 'order', 'package', 'person', 'milli_percent')),
  value bigint not null,
  source text not null,
  url text not null default '',
  reported_on date,
  explanation text not null default '',
  -- The entry that this one corrects; both stay.
  replaces uuid,
  recorded_at timestamptz,
  recorded_by uuid,
  primary key (pemda_id, id),
  unique (pemda_id, replaces),
  foreign key (pemda_id, replaces) references reported_figure,
  foreign key (pemda_id, recorded_by) references person
);
create index reported_figure_key on reported_figure (pemda_id, year, key);
call keep_within_pemda('reported_figure');
create trigger reported_figure_append_only before update or delete on reported_figure
  for each row execute function refuse_change();

-- An award as it was announced: rows, rule and hash stay for ever; a correction is a new version.
create table award (
  pemda_id uuid not null references pemda,
  year int not null,
  version int not null check (version > 0),
  rule_key text not null,
  rule_version int not null,
  content jsonb not null,
  content_hash text not null,
  reason text not null,
  frozen_at timestamptz not null,
  frozen_by uuid,
  primary key (pemda_id, year, version),
  foreign key (pemda_id, frozen_by) references person
);
call keep_within_pemda('award');
create trigger award_append_only before update or delete on award
  for each row execute function refuse_change();

create table award_objection (
  pemda_id uuid not null,
  id uuid not null,
  year int not null,
  award_version int not null,
  agency_id uuid not null,
  state text not null check (state in ('filed', 'accepted', 'declined', 'withdrawn', 'corrected')),
  version int not null,
  text text not null,
  answer text,
  filed_at timestamptz not null,
  filed_by uuid not null,
  -- The version of the award that followed from it.
  corrected_in int,
  primary key (pemda_id, id),
  foreign key (pemda_id, year, award_version) references award,
  foreign key (pemda_id, agency_id) references agency,
  foreign key (pemda_id, filed_by) references person
);
-- One open objection of an agency to a version.
create unique index award_objection_open on award_objection (pemda_id, year, award_version, agency_id) where state = 'filed';
call keep_within_pemda('award_objection');

create table award_objection_event (
  pemda_id uuid not null,
  objection_id uuid not null,
  seq int not null,
  at timestamptz not null,
  kind text not null,
  data jsonb not null default '{}',
  actor_person_id uuid,
  primary key (pemda_id, objection_id, seq),
  foreign key (pemda_id, objection_id) references award_objection
);
call keep_within_pemda('award_objection_event');
create trigger award_objection_event_append_only before update or delete on award_objection_event
  for each row execute function refuse_change();
