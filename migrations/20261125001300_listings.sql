-- The seller's side of the catalogue: revisions beside what is on show, templates by version, and
-- what an etalase asks of a listing.

alter table etalase
  -- Kinds of permit without which nothing goes on show here.
  add column permits text[] not null default '{}',
  add column purchase_forms text[] not null default '{direct,negotiation}',
  -- Most percent that a price on show may rise without an officer.
  add column price_band int not null default 10 check (price_band between 0 and 100),
  add column announced_from date,
  add column announced_to date,
  add column updated_at timestamptz;

-- A product keeps the template that it was written by.
create table etalase_template (
  pemda_id uuid not null,
  etalase_id uuid not null,
  version int not null,
  template jsonb not null,
  created_at timestamptz not null,
  created_by uuid,
  primary key (pemda_id, etalase_id, version),
  foreign key (pemda_id, etalase_id) references etalase,
  foreign key (pemda_id, created_by) references person
);
call keep_within_pemda('etalase_template');
create trigger etalase_template_append_only before update or delete on etalase_template
  for each row execute function refuse_change();

alter table product
  add column event_count int not null default 0,
  add column rejections int not null default 0,
  add column template_version int not null default 1,
  add column sni_number text,
  add column permits jsonb not null default '[]',
  -- Keys of stored pictures, the main one first; a drawn one stands in where there is none.
  add column pictures text[] not null default '{}';

create table product_revision (
  pemda_id uuid not null,
  product_id uuid not null,
  content jsonb not null,
  state text not null check (state in ('editing', 'submitted', 'needs_fix')),
  -- Why an officer has to look: fields of the content, or 'new'.
  reasons text[] not null default '{}',
  remarks jsonb not null default '[]',
  submitted_at timestamptz,
  due_at timestamptz,
  claimed_by uuid,
  updated_at timestamptz not null,
  primary key (pemda_id, product_id),
  foreign key (pemda_id, product_id) references product,
  foreign key (pemda_id, claimed_by) references person,
  check (state = 'submitted' or claimed_by is null),
  check ((state = 'submitted') = (submitted_at is not null))
);
create index product_revision_queue on product_revision (pemda_id, due_at, product_id)
  where state = 'submitted';
call keep_within_pemda('product_revision');

-- A picture in the store: who may see it follows from the product that names it.
create table product_picture (
  pemda_id uuid not null,
  id uuid not null,
  supplier_id uuid not null,
  product_id uuid not null,
  width int not null,
  height int not null,
  -- Store keys by longest side in pixels: {"320": …, "800": …, "1600": …}.
  files jsonb not null,
  created_at timestamptz not null,
  primary key (pemda_id, id),
  foreign key (pemda_id, supplier_id) references supplier,
  foreign key (pemda_id, product_id) references product
);
create index product_picture_product on product_picture (pemda_id, product_id);
call keep_within_pemda('product_picture');
