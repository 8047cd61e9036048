-- Stories of makers: public only while the maker agrees to their words and pictures.
create table story (
  pemda_id uuid not null references pemda,
  id uuid not null,
  slug text not null,
  supplier_id uuid not null,
  state text not null check (state in ('draft', 'agreed', 'published', 'withdrawn')),
  version int not null,
  title text not null,
  title_en text not null,
  body text not null,
  body_en text not null,
  -- When the maker agreed to what stands here now.
  agreed_at timestamptz,
  published_at timestamptz,
  created_at timestamptz not null,
  primary key (pemda_id, id),
  unique (pemda_id, slug),
  foreign key (pemda_id, supplier_id) references supplier,
  check (state not in ('agreed', 'published') or agreed_at is not null),
  check (state <> 'published' or published_at is not null)
);
create index story_state on story (pemda_id, state, published_at);
create index story_supplier on story (pemda_id, supplier_id);
call keep_within_pemda('story');

create table story_picture (
  pemda_id uuid not null,
  story_id uuid not null,
  no int not null,
  small_file text not null,
  large_file text not null,
  -- What it shows, for those who cannot see it.
  alt text not null,
  primary key (pemda_id, story_id, no),
  foreign key (pemda_id, story_id) references story
);
call keep_within_pemda('story_picture');

create table story_event (
  pemda_id uuid not null,
  story_id uuid not null,
  seq int not null,
  at timestamptz not null,
  kind text not null,
  data jsonb not null default '{}',
  actor_person_id uuid,
  primary key (pemda_id, story_id, seq),
  foreign key (pemda_id, story_id) references story
);
call keep_within_pemda('story_event');
create trigger story_event_append_only before update or delete on story_event
  for each row execute function refuse_change();
