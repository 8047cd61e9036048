-- Search: what the public catalogue is found by. Derived from product, supplier and etalase; the
-- words are computed in code (src/catalogue/search), a rebuild makes every row anew.
--
-- search_document must NOT get keep_within_pemda(): under a row filter PostgreSQL uses no GIN index
-- for `@@`, because ts_match is not leakproof, and every search would read the whole table. It holds
-- nothing but what is on public show, and every statement on it says `pemda_id = $1` itself (a test
-- reads the statements, and another that one pemda's search never gives another's products).

create table search_document (
  pemda_id uuid not null default current_pemda() references pemda,
  product_id uuid not null,
  etalase_id uuid not null,
  supplier_id uuid not null,
  district_code text not null,
  price bigint not null,
  umkk boolean not null,
  domestic boolean not null,
  tkdn_until date,
  ready boolean not null,
  shown_at timestamptz not null,
  sold_count int not null,
  title_key text not null,
  title_words smallint not null,
  -- Name (weight A), kind (B), seller and brand (C); stems begin with ~, the head of the name with ^.
  main_vec tsvector not null,
  -- All of these and the words of the specification, without places.
  all_vec tsvector not null,
  primary key (pemda_id, product_id),
  foreign key (pemda_id, product_id) references product on delete cascade
) with (fillfactor = 85);
-- New entries wait in a list that every search reads: who writes keeps it short with
-- gin_pending_list_limit, a rebuild lets it grow and empties it (14,441 documents in 2 s, not in 14).
create index search_document_main on search_document using gin (main_vec);
create index search_document_all on search_document using gin (all_vec);
-- Which words are common changes no plan (the index is always right), and is slow to count.
alter table search_document alter column main_vec set statistics 0, alter column all_vec set statistics 0;

-- Words that stand in names and kinds, for the prefix of a last word and for misspellings. A word
-- may outlive its last product until the next rebuild; what is suggested is searched first.
create table search_term (
  pemda_id uuid not null default current_pemda() references pemda,
  term text not null,
  documents int not null,
  primary key (pemda_id, term)
);
call keep_within_pemda('search_term');

-- One line of the editable list of synonyms: `a = b` both ways, `a > b, c` one way.
create table search_synonym (
  pemda_id uuid not null default current_pemda() references pemda,
  id uuid not null,
  position int not null,
  line text not null,
  primary key (pemda_id, id)
);
call keep_within_pemda('search_synonym');

-- Counts up when what a search shows changes; results kept in memory are valid for one version.
create table catalogue_version (
  pemda_id uuid not null default current_pemda() references pemda,
  version bigint not null default 1,
  primary key (pemda_id)
);
call keep_within_pemda('catalogue_version');

create function bump_catalogue_version(pemda uuid) returns void language sql as
$$
  insert into catalogue_version (pemda_id) values (pemda)
  on conflict (pemda_id) do update set version = catalogue_version.version + 1
$$;

-- What stands in a product's own columns follows it at once, also when it is changed by hand. Sales
-- do not count the version up: orders would wait for each other on that one row.
create function search_follows_product() returns trigger language plpgsql
  set gin_pending_list_limit = '64kB' as
$$
declare
  is_ready boolean := new.stock is null and not new.preorder or new.stock - new.reserved > 0;
  was_ready boolean := old.stock is null and not old.preorder or old.stock - old.reserved > 0;
begin
  if new.state <> 'live' then
    delete from search_document where pemda_id = new.pemda_id and product_id = new.id;
  else
    update search_document
       set price = new.price, ready = is_ready, sold_count = new.sold_count
     where pemda_id = new.pemda_id and product_id = new.id;
  end if;
  if new.state <> old.state or new.price <> old.price or is_ready <> was_ready then
    perform bump_catalogue_version(new.pemda_id);
  end if;
  return null;
end
$$;

create trigger product_search after update of state, price, stock, reserved, preorder, sold_count on product
  for each row
  when (new.state <> old.state or new.price <> old.price or new.sold_count <> old.sold_count
        or new.preorder <> old.preorder
        or (new.stock - new.reserved > 0) is distinct from (old.stock - old.reserved > 0))
  execute function search_follows_product();
