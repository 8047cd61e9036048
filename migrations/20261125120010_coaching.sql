-- Coaching: a case follows one business from the sign that it is stuck until it is helped, or gives up.

create table coaching_case (
  pemda_id uuid not null references pemda,
  id uuid not null,
  supplier_id uuid not null,
  trigger text not null check (trigger in ('registration', 'listing', 'no-order', 'hand')),
  state text not null check (state in ('open', 'in_progress', 'closed')),
  version int not null,
  -- The product that was sent back, where it is one.
  product_id uuid,
  coach_id uuid,
  obstacle text,
  next_step text,
  next_on date,
  outcome text check (outcome in ('sells', 'helped', 'unwilling', 'unreachable', 'not-eligible')),
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (pemda_id, id),
  foreign key (pemda_id, supplier_id) references supplier,
  foreign key (pemda_id, product_id) references product,
  foreign key (pemda_id, coach_id) references person,
  check ((state = 'closed') = (closed_at is not null)),
  check ((state = 'closed') = (outcome is not null)),
  check ((next_step is null) = (next_on is null))
);
-- One open case for a business and a trigger, however often the sign comes.
create unique index coaching_case_open on coaching_case (pemda_id, supplier_id, trigger) where state <> 'closed';
create index coaching_case_list on coaching_case (pemda_id, state, opened_at);
call keep_within_pemda('coaching_case');

create table coaching_event (
  pemda_id uuid not null,
  case_id uuid not null,
  seq int not null,
  at timestamptz not null,
  kind text not null,
  data jsonb not null default '{}',
  actor_person_id uuid,
  primary key (pemda_id, case_id, seq),
  foreign key (pemda_id, case_id) references coaching_case
);
call keep_within_pemda('coaching_event');
create trigger coaching_event_append_only before update or delete on coaching_event
  for each row execute function refuse_change();
create index orders_supplier_made on orders (pemda_id, supplier_id, created_at desc);
