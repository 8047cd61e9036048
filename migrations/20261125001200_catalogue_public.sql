-- What the public catalogue tells besides price and words.

-- The PPK's rating of a supplier (rules.md 1.7): weighted 30 quality, 20 cost, 30 punctuality, 20
-- service in percent, so 0 to 300, hundredths of a score of 0 to 3. Stored with the rating, so that
-- other weights one day leave the old ratings as they were given.
alter table rating
  add column score int not null
    generated always as (30 * quality + 20 * cost + 30 * punctuality + 20 * service) stored;

-- What cards show is kept on the supplier's own row: a list reads no order.
alter table supplier
  add column rating_count int not null default 0,
  add column rating_points int not null default 0;

create function rating_sums() returns trigger language plpgsql as
$$
begin
  if tg_op <> 'INSERT' then
    update supplier set rating_count = rating_count - 1, rating_points = rating_points - old.score
      where pemda_id = old.pemda_id and id = old.supplier_id;
  end if;
  if tg_op <> 'DELETE' then
    update supplier set rating_count = rating_count + 1, rating_points = rating_points + new.score
      where pemda_id = new.pemda_id and id = new.supplier_id;
  end if;
  perform bump_catalogue_version(coalesce(new.pemda_id, old.pemda_id));
  return null;
end
$$;
create trigger rating_supplier_sums after insert or update or delete on rating
  for each row execute function rating_sums();

-- Ratings given before; the row filter would hide them from a connection that has no pemda.
alter table rating no force row level security;
alter table supplier no force row level security;
update supplier s set rating_count = r.n, rating_points = r.points
  from (select pemda_id, supplier_id, count(*) as n, sum(score) as points from rating group by 1, 2) r
 where s.pemda_id = r.pemda_id and s.id = r.supplier_id;
alter table rating force row level security;
alter table supplier force row level security;

-- A frozen listing is on show: search finds it, as lists show it, but never as ready to buy. What was
-- frozen before comes in with the next rebuild of the index.
create or replace function search_follows_product() returns trigger language plpgsql
  set gin_pending_list_limit = '64kB' as
$$
declare
  is_ready boolean := new.state = 'live' and (new.stock is null and not new.preorder or new.stock - new.reserved > 0);
  was_ready boolean := old.state = 'live' and (old.stock is null and not old.preorder or old.stock - old.reserved > 0);
begin
  if new.state not in ('live', 'frozen') then
    delete from search_document where pemda_id = new.pemda_id and product_id = new.id;
  else
    update search_document
       set price = new.price, ready = coalesce(is_ready, false), sold_count = new.sold_count
     where pemda_id = new.pemda_id and product_id = new.id;
  end if;
  if new.state <> old.state or new.price <> old.price or is_ready is distinct from was_ready then
    perform bump_catalogue_version(new.pemda_id);
  end if;
  return null;
end
$$;

-- Offers of the same good without a master product are found by etalase, name and unit.
create index if not exists product_alike on product (pemda_id, etalase_id, name, unit);
