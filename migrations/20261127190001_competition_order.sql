-- Orders that a mini-competition decided: each winner's, also that of a supplier who stepped in later.
create table competition_order (
  pemda_id uuid not null,
  competition_id uuid not null,
  order_id uuid not null,
  supplier_id uuid not null,
  line_nos int[] not null check (cardinality(line_nos) > 0),
  primary key (pemda_id, competition_id, order_id),
  unique (pemda_id, order_id),
  foreign key (pemda_id, competition_id) references competition,
  foreign key (pemda_id, order_id) references orders,
  foreign key (pemda_id, supplier_id) references supplier
);
call keep_within_pemda('competition_order');
create trigger competition_order_append_only before update or delete on competition_order
  for each row execute function refuse_change();
