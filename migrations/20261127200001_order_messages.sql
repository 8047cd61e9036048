-- What the parties of an order say to each other, tied to the version of the order that they had before them.
create table order_message (
  pemda_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  person_id uuid not null,
  role text not null,
  order_version int not null check (order_version > 0),
  text text not null check (text <> ''),
  file_key text,
  file_name text,
  content_type text,
  primary key (pemda_id, order_id, id),
  foreign key (pemda_id, order_id) references orders,
  foreign key (pemda_id, person_id) references person,
  check ((file_key is null) = (content_type is null) and (file_key is null) = (file_name is null))
);
call keep_within_pemda('order_message');
create trigger order_message_append_only before update or delete on order_message
  for each row execute function refuse_change();
