-- Many products at once: a file is read into rows with a verdict each (a dry run that stays), then
-- good rows become drafts, batch by batch, so that a restart goes on where it stopped.

create table bulk_upload (
  pemda_id uuid not null references pemda,
  id uuid not null,
  supplier_id uuid not null,
  person_id uuid not null,
  etalase_id uuid not null,
  file_name text not null,
  layout text not null check (layout in ('own', 'v6')),
  state text not null check (state in ('read', 'running', 'done', 'cancelled')),
  -- What the sender should know of the file: columns that nothing is read from, merged cells, the mark of thousands.
  remarks jsonb not null default '[]',
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (pemda_id, id),
  foreign key (pemda_id, supplier_id) references supplier,
  foreign key (pemda_id, person_id) references person,
  foreign key (pemda_id, etalase_id) references etalase
);
create index bulk_upload_supplier on bulk_upload (pemda_id, supplier_id, created_at desc);
call keep_within_pemda('bulk_upload');

create table bulk_upload_row (
  pemda_id uuid not null default current_pemda(),
  upload_id uuid not null,
  line int not null,
  sku text not null,
  content jsonb not null,
  raw jsonb not null,
  faults jsonb not null default '[]',
  -- new, changed, unchanged: what it becomes; faulty: cannot be read; taken: was made a draft.
  verdict text not null check (verdict in ('new', 'changed', 'unchanged', 'faulty', 'taken')),
  product_id uuid,
  primary key (pemda_id, upload_id, line),
  foreign key (pemda_id, upload_id) references bulk_upload
);
create index bulk_upload_row_verdict on bulk_upload_row (pemda_id, upload_id, verdict, line);
call keep_within_pemda('bulk_upload_row');
