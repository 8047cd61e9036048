-- Which kinds of notices a person does not want by mail as well; in the app they always stand.
create table notice_mute (
  pemda_id uuid not null,
  person_id uuid not null,
  topic text not null,
  primary key (pemda_id, person_id, topic),
  foreign key (pemda_id, person_id) references person
);
call keep_within_pemda('notice_mute');
