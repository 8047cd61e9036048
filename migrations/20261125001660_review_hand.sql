-- What each officer has in hand, and the counts of the desk, without reading the contents.
create index product_revision_hand on product_revision (pemda_id, claimed_by, due_at, product_id) include (submitted_at)
  where state = 'submitted';
