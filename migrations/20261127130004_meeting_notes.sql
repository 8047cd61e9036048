-- What is written down of a meeting while it lasts, before anyone knows what comes of it.
create table meeting_note (
  pemda_id uuid not null,
  id uuid not null,
  meeting_id uuid not null,
  text text not null,
  at timestamptz not null,
  by uuid,
  primary key (pemda_id, id),
  foreign key (pemda_id, meeting_id) references meeting
);
create index meeting_note_of on meeting_note (pemda_id, meeting_id, at);
call keep_within_pemda('meeting_note');
create trigger meeting_note_append_only before update or delete on meeting_note
  for each row execute function refuse_change();
