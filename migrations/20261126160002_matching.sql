-- Business matching: who comes as one delegation, what each needs and offers, who wishes to meet whom, the hall,
-- the published meetings with every change of them, and what came of each.

create table matching_hall (
  pemda_id uuid not null,
  event_id uuid not null,
  -- Points of each part of the score at most.
  weights jsonb not null,
  -- Meetings that each guest should get.
  least int not null check (least >= 0),
  -- Last published schedule; 0 before the first.
  version int not null default 0,
  published_at timestamptz,
  -- A schedule that is being worked on: meetings, figures and what was changed for it; null when none is.
  draft jsonb,
  draft_at timestamptz,
  -- Set while a large hall is being scheduled.
  job_state text check (job_state in ('waiting', 'running', 'failed')),
  primary key (pemda_id, event_id),
  foreign key (pemda_id, event_id) references event
);
call keep_within_pemda('matching_hall');

-- Breaks are the times between slots.
create table matching_slot (
  pemda_id uuid not null,
  event_id uuid not null,
  slot int not null check (slot >= 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (pemda_id, event_id, slot),
  foreign key (pemda_id, event_id) references matching_hall,
  check (starts_at < ends_at)
);
call keep_within_pemda('matching_slot');

create table matching_table (
  pemda_id uuid not null,
  event_id uuid not null,
  label text not null,
  step_free boolean not null,
  position int not null,
  primary key (pemda_id, event_id, label),
  foreign key (pemda_id, event_id) references matching_hall
);
call keep_within_pemda('matching_table');

-- A company or an agency with all its people: nobody of it is in two meetings of one slot.
create table delegation (
  pemda_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  -- What makes participants one delegation: their supplier, agency or organisation.
  key text not null,
  name text not null,
  side text not null check (side in ('host', 'guest')),
  supplier_id uuid,
  agency_id uuid,
  scope text not null check (scope in ('city', 'province', 'nation', 'abroad')),
  languages text[] not null,
  -- Meetings it takes at most; null for as many as there are slots.
  most int check (most > 0),
  -- Guests at its table in one slot.
  seats int not null default 1 check (seats between 1 and 12),
  step_free boolean not null default false,
  -- Slots in which it is not there.
  away int[] not null default '{}',
  primary key (pemda_id, id),
  unique (pemda_id, event_id, key),
  foreign key (pemda_id, event_id) references matching_hall,
  foreign key (pemda_id, supplier_id) references supplier,
  foreign key (pemda_id, agency_id) references agency
);
create index delegation_supplier on delegation (pemda_id, supplier_id);
create index delegation_agency on delegation (pemda_id, agency_id);
call keep_within_pemda('delegation');

create table delegation_item (
  pemda_id uuid not null,
  id uuid not null,
  delegation_id uuid not null,
  way text not null check (way in ('need', 'offer')),
  topic text not null check (topic in ('goods', 'distribution', 'finance', 'packaging', 'export', 'training')),
  etalase_id uuid,
  kbki text,
  words text not null,
  -- Rupiah: to be bought, or that can be supplied; null where nobody knows.
  amount bigint check (amount >= 0),
  plan_id uuid,
  product_id uuid,
  by_hand boolean not null default false,
  primary key (pemda_id, id),
  foreign key (pemda_id, delegation_id) references delegation on delete cascade,
  foreign key (pemda_id, etalase_id) references etalase,
  foreign key (pemda_id, plan_id) references plan on delete set null (plan_id),
  foreign key (pemda_id, product_id) references product on delete set null (product_id)
);
create index delegation_item_of on delegation_item (pemda_id, delegation_id);
call keep_within_pemda('delegation_item');

create table matching_wish (
  pemda_id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  wish text not null check (wish in ('must', 'gladly', 'no')),
  at timestamptz not null,
  by uuid,
  primary key (pemda_id, from_id, to_id),
  foreign key (pemda_id, from_id) references delegation on delete cascade,
  foreign key (pemda_id, to_id) references delegation on delete cascade,
  check (from_id <> to_id)
);
call keep_within_pemda('matching_wish');

create table meeting (
  pemda_id uuid not null,
  id uuid not null,
  event_id uuid not null,
  host_id uuid not null,
  guest_id uuid not null,
  state text not null check (state in ('planned', 'dropped')),
  slot int not null,
  table_label text not null,
  locked boolean not null default false,
  -- The score as it stood when the meeting was published, part by part.
  points int not null,
  must boolean not null,
  parts jsonb not null,
  need_item_id uuid,
  primary key (pemda_id, id),
  unique (pemda_id, event_id, host_id, guest_id),
  foreign key (pemda_id, event_id) references matching_hall,
  foreign key (pemda_id, host_id) references delegation,
  foreign key (pemda_id, guest_id) references delegation,
  foreign key (pemda_id, need_item_id) references delegation_item on delete set null (need_item_id)
);
create unique index meeting_guest_once on meeting (pemda_id, event_id, guest_id, slot) where state = 'planned';
create index meeting_slot on meeting (pemda_id, event_id, slot);
create index meeting_host on meeting (pemda_id, host_id);
create index meeting_guest on meeting (pemda_id, guest_id);
call keep_within_pemda('meeting');

-- What each published version changed.
create table meeting_change (
  pemda_id uuid not null,
  event_id uuid not null,
  version int not null,
  host_id uuid not null,
  guest_id uuid not null,
  kind text not null check (kind in ('added', 'moved', 'table', 'dropped')),
  from_slot int,
  from_table text,
  to_slot int,
  to_table text,
  at timestamptz not null,
  by uuid,
  primary key (pemda_id, event_id, version, host_id, guest_id),
  foreign key (pemda_id, event_id) references matching_hall
);
call keep_within_pemda('meeting_change');
create trigger meeting_change_append_only before update or delete on meeting_change
  for each row execute function refuse_change();

-- What came of a meeting; the last one counts, earlier ones stay.
create table meeting_outcome (
  pemda_id uuid not null,
  meeting_id uuid not null,
  seq int not null,
  kind text not null check (kind in ('interest', 'commitment', 'not_fitting')),
  -- Rupiah before tax.
  amount bigint check (amount > 0),
  what text not null default '',
  due_on date,
  reason text check (reason in ('price', 'quality', 'capacity', 'papers', 'not-needed', 'other')),
  note text not null default '',
  at timestamptz not null,
  by uuid,
  primary key (pemda_id, meeting_id, seq),
  foreign key (pemda_id, meeting_id) references meeting,
  check ((kind = 'commitment') = (amount is not null)),
  check ((kind = 'commitment') = (due_on is not null)),
  check ((kind = 'not_fitting') = (reason is not null))
);
call keep_within_pemda('meeting_outcome');
create trigger meeting_outcome_append_only before update or delete on meeting_outcome
  for each row execute function refuse_change();

-- A promise that was not kept opens a coaching case too.
alter table coaching_case drop constraint coaching_case_trigger_check;
alter table coaching_case add constraint coaching_case_trigger_check
  check (trigger in ('registration', 'listing', 'no-order', 'promise', 'hand'));
