-- Programmes and their events: agenda, who is invited, who signs up, who comes. The tables of events and
-- participants that stood since 2026-11-25 grow into them.

create table programme (
  pemda_id uuid not null references pemda,
  id uuid not null,
  name text not null,
  theme text not null default '',
  description text not null default '',
  starts_on date not null,
  ends_on date not null,
  -- Rupiah that agencies shall commit to; null where nobody set it.
  target_commitment bigint check (target_commitment >= 0),
  state text not null check (state in ('open', 'closed')),
  version int not null default 1,
  created_at timestamptz not null,
  created_by uuid,
  primary key (pemda_id, id),
  foreign key (pemda_id, created_by) references person,
  check (starts_on <= ends_on)
);
create index programme_time on programme (pemda_id, starts_on desc);
call keep_within_pemda('programme');

-- The pemda's own list of groups (hexahelix); the last of the six differs from place to place.
create table helix_group (
  pemda_id uuid not null references pemda,
  code text not null check (code ~ '^[a-z][a-z0-9-]*$'),
  name_id text not null,
  name_en text not null,
  position int not null,
  primary key (pemda_id, code)
);
call keep_within_pemda('helix_group');

alter table event
  add column programme_id uuid,
  add column state text not null default 'over' check (state in ('draft', 'published', 'running', 'over', 'cancelled')),
  add column version int not null default 1,
  add column summary text not null default '',
  add column description text not null default '',
  add column place_kind text not null default 'onsite' check (place_kind in ('onsite', 'online', 'both')),
  add column online_url text not null default '',
  add column starts_at timestamptz,
  add column ends_at timestamptz,
  -- People who have a place; null where nobody counts.
  add column capacity int check (capacity > 0),
  add column signup_opens_at timestamptz,
  add column signup_closes_at timestamptz,
  -- Rupiah.
  add column target_commitment bigint check (target_commitment >= 0),
  add column cost bigint check (cost >= 0),
  -- Key of the picture's file; its small form stands beside it.
  add column picture_file text,
  add column picture_small_file text,
  add column cancel_reason text not null default '',
  add column published_at timestamptz,
  add column ended_at timestamptz,
  add column created_at timestamptz,
  add column created_by uuid;

alter table participant rename column helix to group_code;
alter table participant rename column name to person_name;
alter table participant
  alter column invited_at drop not null,
  -- What makes the same person the same row: mail, telephone or organisation, with the name.
  add column person_key text,
  add column email text,
  add column phone text,
  add column locale text not null default 'id' check (locale in ('id', 'en')),
  add column interests text not null default '',
  add column languages text[] not null default '{id}',
  add column scope text not null default 'city' check (scope in ('city', 'province', 'nation', 'abroad')),
  add column state text not null default 'invited'
    check (state in ('invited', 'signed_up', 'waiting', 'declined', 'cancelled')),
  add column step_free boolean not null default false,
  add column access_needs text not null default '',
  -- What the QR of a ticket and of a badge holds, and what is typed where no camera reads it.
  add column code text,
  add column answered_at timestamptz,
  -- When this person joined the waiting list: places that fall free go by it.
  add column waiting_since timestamptz,
  add column source text not null default 'invitation' check (source in ('sheet', 'signup', 'invitation', 'desk')),
  add column note text not null default '',
  add column created_at timestamptz;

-- What stood before gets a programme, groups and times, pemda by pemda, because no statement passes the row filter.
do $$
declare one record; own uuid;
begin
  for one in select id, zone from pemda loop
    perform set_config('katalokal.pemda_id', one.id::text, true);
    insert into helix_group (code, name_id, name_en, position) values
      ('business', 'Pelaku usaha lokal', 'Local businesses', 1),
      ('community', 'Komunitas', 'Communities', 2),
      ('academia', 'Akademisi', 'Academics', 3),
      ('media', 'Media', 'Media', 4),
      ('government', 'Pemerintah', 'Government', 5),
      ('regulator', 'Regulator', 'Regulators', 6);
    if exists (select from event) then
      own := gen_random_uuid();
      insert into programme (id, name, starts_on, ends_on, state, created_at)
        select own, 'Business matching', min(held_on), max(held_on), 'closed', min(held_on) at time zone one.zone from event;
      update event set programme_id = own,
        starts_at = (held_on + time '09:00') at time zone one.zone,
        ends_at = (held_on + time '17:00') at time zone one.zone;
      update event set signup_opens_at = starts_at, signup_closes_at = starts_at, created_at = starts_at,
        published_at = starts_at, ended_at = ends_at;
      update participant set group_code = case group_code
          when 'pelaku usaha' then 'business' when 'komunitas' then 'community' when 'akademisi' then 'academia'
          when 'media' then 'media' when 'pemerintah' then 'government' else 'regulator' end,
        state = case when came_at is null then 'invited' else 'signed_up' end,
        answered_at = came_at, created_at = invited_at, person_key = id::text,
        code = upper(right(replace(id::text, '-', ''), 10));
    end if;
  end loop;
  perform set_config('katalokal.pemda_id', '', true);
end
$$;

alter table event
  drop column held_on,
  alter column state drop default,
  alter column programme_id set not null,
  alter column starts_at set not null,
  alter column ends_at set not null,
  alter column signup_opens_at set not null,
  alter column signup_closes_at set not null,
  alter column created_at set not null,
  add foreign key (pemda_id, programme_id) references programme,
  add foreign key (pemda_id, created_by) references person,
  add check (starts_at < ends_at),
  add check (signup_opens_at <= signup_closes_at),
  add check ((state in ('over', 'cancelled')) = (ended_at is not null)),
  add check (state <> 'cancelled' or cancel_reason <> '');
create index event_time on event (pemda_id, state, starts_at);
create index event_programme on event (pemda_id, programme_id, starts_at);

create table event_etalase (
  pemda_id uuid not null,
  event_id uuid not null,
  etalase_id uuid not null,
  primary key (pemda_id, event_id, etalase_id),
  foreign key (pemda_id, event_id) references event,
  foreign key (pemda_id, etalase_id) references etalase
);
call keep_within_pemda('event_etalase');

create table event_session (
  pemda_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  title text not null,
  speakers text not null default '',
  place text not null default '',
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (pemda_id, id),
  foreign key (pemda_id, event_id) references event,
  check (starts_at < ends_at)
);
create index event_session_time on event_session (pemda_id, event_id, starts_at);
call keep_within_pemda('event_session');

create table event_event (
  pemda_id uuid not null,
  event_id uuid not null,
  seq int not null,
  at timestamptz not null,
  kind text not null,
  data jsonb not null default '{}',
  actor_person_id uuid,
  primary key (pemda_id, event_id, seq),
  foreign key (pemda_id, event_id) references event
);
call keep_within_pemda('event_event');
create trigger event_event_append_only before update or delete on event_event
  for each row execute function refuse_change();

alter table participant
  alter column state drop default,
  alter column source drop default,
  alter column person_key set not null,
  alter column code set not null,
  alter column created_at set not null,
  add unique (pemda_id, event_id, person_key),
  add unique (pemda_id, event_id, code),
  add foreign key (pemda_id, group_code) references helix_group,
  add check (state <> 'waiting' or waiting_since is not null);
drop index participant_event;
create index participant_state on participant (pemda_id, event_id, state, waiting_since);
create index participant_supplier on participant (pemda_id, supplier_id) where supplier_id is not null;
create index participant_agency on participant (pemda_id, agency_id) where agency_id is not null;

-- A ticket's address: only the hash of its random token is kept. One person may hold several (screen, each letter).
create table ticket (
  pemda_id uuid not null,
  hash text not null,
  participant_id uuid not null,
  made_at timestamptz not null,
  primary key (pemda_id, hash),
  foreign key (pemda_id, participant_id) references participant
);
create index ticket_participant on ticket (pemda_id, participant_id);
call keep_within_pemda('ticket');

-- Every scan that reached us; its id is made by the device, so a scan that is sent again is the same row.
-- participant.came_at is the earliest of a person's scans.
create table check_in (
  pemda_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  participant_id uuid not null,
  device_mark text not null,
  made_at timestamptz not null,
  received_at timestamptz not null,
  made_by uuid,
  primary key (pemda_id, id),
  foreign key (pemda_id, event_id) references event,
  foreign key (pemda_id, participant_id) references participant,
  foreign key (pemda_id, made_by) references person,
  check (made_at <= received_at)
);
create index check_in_participant on check_in (pemda_id, participant_id, made_at);
call keep_within_pemda('check_in');
