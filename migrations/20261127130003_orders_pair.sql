-- What one agency bought of one supplier, for the ledger of matchings and the promises that each new day looks at.
create index orders_pair on orders (pemda_id, supplier_id, agency_id, po_date) where realised > 0;
