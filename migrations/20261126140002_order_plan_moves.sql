-- An order stays with the line that replaced its plan line: each such move, so that it can be seen and,
-- when the revision is taken back, undone.

create table order_plan_move (
  pemda_id uuid not null default current_pemda(),
  id uuid not null,
  order_id uuid not null,
  from_plan_id uuid not null,
  to_plan_id uuid not null,
  at timestamptz not null,
  primary key (pemda_id, id),
  foreign key (pemda_id, order_id) references orders,
  foreign key (pemda_id, from_plan_id) references plan,
  foreign key (pemda_id, to_plan_id) references plan
);
create index order_plan_move_order on order_plan_move (pemda_id, order_id, at desc);
create index order_plan_move_plans on order_plan_move (pemda_id, from_plan_id, to_plan_id);
call keep_within_pemda('order_plan_move');
create trigger order_plan_move_append_only before update or delete on order_plan_move
  for each row execute function refuse_change();
