-- Meetings that an officer fixed before the schedule was made: they become locked meetings when it is published.
create table fixed_meeting (
  pemda_id uuid not null,
  event_id uuid not null,
  host_id uuid not null,
  guest_id uuid not null,
  slot int not null check (slot >= 0),
  at timestamptz not null,
  by uuid,
  primary key (pemda_id, event_id, host_id, guest_id),
  foreign key (pemda_id, event_id) references matching_hall,
  foreign key (pemda_id, host_id) references delegation on delete cascade,
  foreign key (pemda_id, guest_id) references delegation on delete cascade
);
call keep_within_pemda('fixed_meeting');
