-- Reference lists that all pemda share: lines of business (KBLI 2020) and goods and services (KBKI).
-- `words` is what "I bake keripik" is looked up by: titles weigh more than explanations.

alter table kbli
  add column detail text not null default '',
  add column words tsvector not null generated always as (
    setweight(to_tsvector('indonesian', title), 'A') || setweight(to_tsvector('indonesian', detail), 'D')
  ) stored;
create index kbli_words on kbli using gin (words);

create table kbki (
  -- Five digits name a subclass, seven and ten parts of it (rules.md 7: accept 5 or 10).
  code text primary key check (code ~ '^([0-9]{5}|[0-9]{7}|[0-9]{10})$'),
  title text not null,
  detail text not null default '',
  words tsvector not null generated always as (
    setweight(to_tsvector('indonesian', title), 'A') || setweight(to_tsvector('indonesian', detail), 'D')
  ) stored
);
create index kbki_words on kbki using gin (words);
