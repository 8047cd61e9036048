-- What a seller offers beside one price for all: less for more, other prices by place, extra services,
-- and how much a day can be made (rules.md 2.1; faults 16 and 36).
alter table product
  -- {"tiers": [{"from": "10", "price": "45000"}], "regions": [{"region": "Bumiaji", "price": "47000"}]};
  -- quantities are plain decimals, money whole rupiah, both as text.
  add column price_terms jsonb not null default '{}',
  -- [{"name": "Pasang di tempat", "price": "150000"}]
  add column services jsonb not null default '[]',
  -- In the product's unit; null where the seller names none.
  add column capacity_per_day numeric(24, 4) check (capacity_per_day > 0);
