-- A document is found by the beginning of its hash, or of its approval's, as its paper prints it.
create index document_hash on document (pemda_id, content_hash text_pattern_ops);
create index orders_approval_hash on orders (pemda_id, approval_hash text_pattern_ops) where approval_hash is not null;
