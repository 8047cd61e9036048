-- Wanted notices: what agencies need and nobody offers yet, from the draft to the purchase that answers it.

create table wanted (
  pemda_id uuid not null references pemda,
  id uuid not null,
  etalase_id uuid not null,
  state text not null check (state in ('draft', 'published', 'met', 'closed', 'expired')),
  version int not null,
  title text not null,
  description text not null,
  quantity text not null,
  -- Rupiah that agencies plan for it; null where nobody said so.
  budget bigint check (budget >= 0),
  needed_from date not null,
  needed_to date not null,
  -- Who may ask, and where.
  contact text not null,
  answer_until date not null,
  -- Words that tell an answering product: one of these phrases stands whole in its name or specification.
  phrases text[] not null,
  published_at timestamptz,
  -- When fitting suppliers were told; once.
  told_at timestamptz,
  told_suppliers int not null default 0,
  ended_at timestamptz,
  created_at timestamptz not null,
  primary key (pemda_id, id),
  foreign key (pemda_id, etalase_id) references etalase,
  check (needed_from <= needed_to),
  check ((state in ('met', 'closed', 'expired')) = (ended_at is not null))
);
create index wanted_state on wanted (pemda_id, state, answer_until);
create index wanted_etalase on wanted (pemda_id, etalase_id) where state = 'published';
call keep_within_pemda('wanted');

create table wanted_plan (
  pemda_id uuid not null,
  wanted_id uuid not null,
  plan_id uuid not null,
  primary key (pemda_id, wanted_id, plan_id),
  foreign key (pemda_id, wanted_id) references wanted,
  foreign key (pemda_id, plan_id) references plan on delete cascade
);
call keep_within_pemda('wanted_plan');

-- Products that came on show after the notice and answer it.
create table wanted_answer (
  pemda_id uuid not null,
  wanted_id uuid not null,
  product_id uuid not null,
  supplier_id uuid not null,
  at timestamptz not null,
  primary key (pemda_id, wanted_id, product_id),
  foreign key (pemda_id, wanted_id) references wanted,
  foreign key (pemda_id, product_id) references product,
  foreign key (pemda_id, supplier_id) references supplier
);
create index wanted_answer_product on wanted_answer (pemda_id, product_id);
call keep_within_pemda('wanted_answer');

create table wanted_event (
  pemda_id uuid not null,
  wanted_id uuid not null,
  seq int not null,
  at timestamptz not null,
  kind text not null,
  data jsonb not null default '{}',
  actor_person_id uuid,
  primary key (pemda_id, wanted_id, seq),
  foreign key (pemda_id, wanted_id) references wanted
);
call keep_within_pemda('wanted_event');
create trigger wanted_event_append_only before update or delete on wanted_event
  for each row execute function refuse_change();
