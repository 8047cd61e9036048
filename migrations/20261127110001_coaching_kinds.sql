-- A notice of what is wanted that fits a business which shows nothing of the kind yet opens a case too.
alter table coaching_case add column wanted_id uuid;
alter table coaching_case add foreign key (pemda_id, wanted_id) references wanted;
alter table coaching_case drop constraint coaching_case_trigger_check;
alter table coaching_case add constraint coaching_case_trigger_check
  check (trigger in ('registration', 'listing', 'no-order', 'promise', 'wanted', 'hand'));
create index coaching_event_noted on coaching_event (pemda_id, at) where kind = 'noted';
