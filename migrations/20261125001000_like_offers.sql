-- Offers of the same good without a master product are found by etalase, name and unit: on the
-- product page, and for every line of an order.
create index product_alike on product (pemda_id, etalase_id, name, unit);
