-- A registered business proposes a change: what was approved stays in force beside it until an officer
-- approves the new answers. Papers with a last day are told of before it.

alter table registration drop constraint registration_state_check;
alter table registration
  add constraint registration_state_check
    check (state in ('draft', 'submitted', 'in_review', 'needs_fix', 'active', 'refused', 'changing')),
  -- Answers and ids of papers as they were approved last; null before the first approval.
  add column approved jsonb,
  add column approved_hash text,
  add constraint registration_approved check ((approved is null) = (approved_hash is null));

update registration r
   set approved_hash = r.content_hash,
       approved = jsonb_build_object(
         'answers', r.answers,
         'papers', coalesce((select jsonb_agg(d.id order by d.id) from supplier_document d
                              where d.pemda_id = r.pemda_id and d.registration_id = r.id and d.replaced_at is null), '[]'))
 where r.state = 'active' and r.content_hash is not null;

create table supplier_document_notice (
  pemda_id uuid not null,
  document_id uuid not null,
  -- Days before the last day; 0 on it, -1 once it is over.
  days int not null,
  created_at timestamptz not null,
  primary key (pemda_id, document_id, days),
  foreign key (pemda_id, document_id) references supplier_document
);
call keep_within_pemda('supplier_document_notice');
create index supplier_document_ends on supplier_document (pemda_id, expires_on) where replaced_at is null;
