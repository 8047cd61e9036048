-- Brands as this catalogue spells them: sellers pick one, or write a new one that the officer confirms or
-- puts under a known spelling with the product's own approval (fault 9).
create table brand (
  pemda_id uuid not null references pemda,
  -- Small letters, single spaces: 'Sinar  Jaya' and 'SINAR JAYA' are one brand.
  key text not null,
  name text not null,
  confirmed_at timestamptz not null,
  confirmed_by uuid,
  primary key (pemda_id, key),
  foreign key (pemda_id, confirmed_by) references person
);
call keep_within_pemda('brand');

alter table product no force row level security;
alter table brand no force row level security;
insert into brand (pemda_id, key, name, confirmed_at)
select distinct on (pemda_id, lower(regexp_replace(trim(brand), '\s+', ' ', 'g')))
       pemda_id, lower(regexp_replace(trim(brand), '\s+', ' ', 'g')), brand, first_shown_at
  from product where first_shown_at is not null and trim(brand) <> ''
 order by pemda_id, lower(regexp_replace(trim(brand), '\s+', ' ', 'g')), first_shown_at;
alter table product force row level security;
alter table brand force row level security;
