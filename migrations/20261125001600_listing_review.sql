-- Reviewing listings: like offers by class and unit within an etalase (rules.md 2.4), and what ends soon.
create index product_class on product (pemda_id, etalase_id, kbki, unit) where state = 'live';
create index product_expiry on product (pemda_id, expires_on) where expires_on is not null;

-- Each notice before a listing's last day is given once, also when the day it was due on was missed.
create table product_expiry_notice (
  pemda_id uuid not null,
  product_id uuid not null,
  expires_on date not null,
  days int not null,
  created_at timestamptz not null,
  primary key (pemda_id, product_id, expires_on, days),
  foreign key (pemda_id, product_id) references product
);
call keep_within_pemda('product_expiry_notice');
