-- How often a product's page was looked at, and by which words of a search it was come to. Counts
-- alone: nobody is named, so nothing here says who looked.
create table product_view (
  pemda_id uuid not null,
  product_id uuid not null,
  on_day date not null,
  views int not null check (views > 0),
  primary key (pemda_id, product_id, on_day),
  foreign key (pemda_id, product_id) references product
);
call keep_within_pemda('product_view');

create table product_found (
  pemda_id uuid not null,
  product_id uuid not null,
  on_day date not null,
  words text not null,
  times int not null check (times > 0),
  primary key (pemda_id, product_id, on_day, words),
  foreign key (pemda_id, product_id) references product
);
call keep_within_pemda('product_found');
