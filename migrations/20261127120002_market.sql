-- The market of information: what businesses offer each other and look for, read by an officer before it shows.
create table market_notice (
  pemda_id uuid not null references pemda,
  id uuid not null,
  supplier_id uuid not null,
  kind text not null check (kind in ('offer', 'wish')),
  topic text not null,
  title text not null,
  body text not null,
  -- Last day on show.
  until date not null,
  show_phone boolean not null default false,
  state text not null check (state in ('pending', 'shown', 'ended', 'removed')),
  version int not null,
  shown_at timestamptz,
  ended_at timestamptz,
  created_at timestamptz not null,
  primary key (pemda_id, id),
  foreign key (pemda_id, supplier_id) references supplier,
  check ((state in ('ended', 'removed')) = (ended_at is not null)),
  check (state <> 'shown' or shown_at is not null)
);
create index market_notice_state on market_notice (pemda_id, state, until);
create index market_notice_supplier on market_notice (pemda_id, supplier_id);
call keep_within_pemda('market_notice');

create table market_event (
  pemda_id uuid not null,
  notice_id uuid not null,
  seq int not null,
  at timestamptz not null,
  kind text not null,
  data jsonb not null default '{}',
  actor_person_id uuid,
  primary key (pemda_id, notice_id, seq),
  foreign key (pemda_id, notice_id) references market_notice
);
call keep_within_pemda('market_event');
create trigger market_event_append_only before update or delete on market_event
  for each row execute function refuse_change();

-- What one business writes to another about a notice.
create table market_answer (
  pemda_id uuid not null,
  id uuid not null,
  notice_id uuid not null,
  supplier_id uuid not null,
  person_id uuid not null,
  text text not null,
  at timestamptz not null,
  primary key (pemda_id, id),
  unique (pemda_id, notice_id, supplier_id, at),
  foreign key (pemda_id, notice_id) references market_notice,
  foreign key (pemda_id, supplier_id) references supplier,
  foreign key (pemda_id, person_id) references person
);
create index market_answer_notice on market_answer (pemda_id, notice_id, at);
call keep_within_pemda('market_answer');

-- What a reader says is wrong with a notice; whoever is not signed in stays unknown.
create table market_report (
  pemda_id uuid not null,
  id uuid not null,
  notice_id uuid not null,
  person_id uuid,
  text text not null,
  at timestamptz not null,
  primary key (pemda_id, id),
  foreign key (pemda_id, notice_id) references market_notice,
  foreign key (pemda_id, person_id) references person
);
create index market_report_notice on market_report (pemda_id, notice_id, at);
call keep_within_pemda('market_report');
