-- Every agreed change of an order has a document of its own: `part` is its number within the order, 1 for all others.
alter table document add column part int not null default 1 check (part > 0);
alter table document drop constraint document_pkey, add primary key (pemda_id, order_id, kind, part);
alter table document drop constraint document_kind_check,
  add constraint document_kind_check check (kind in ('negotiation', 'purchase_order', 'addendum', 'handover', 'receipt'));
