-- Brochures and certificates of a product, as PDF. Who may read one follows from the product that names it.
alter table product
  -- [{"id": "…", "title": "Brosur"}], in the order in which they are shown.
  add column documents jsonb not null default '[]';

create table product_document (
  pemda_id uuid not null,
  id uuid not null,
  supplier_id uuid not null,
  product_id uuid not null,
  file_key text not null,
  size_bytes int not null,
  sha256 text not null,
  created_at timestamptz not null,
  primary key (pemda_id, id),
  foreign key (pemda_id, supplier_id) references supplier,
  foreign key (pemda_id, product_id) references product
);
create index product_document_product on product_document (pemda_id, product_id);
call keep_within_pemda('product_document');
