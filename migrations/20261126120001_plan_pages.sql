-- When a plan line was first ordered on, kept by the trigger that keeps its sums; and the line that a
-- buyer is shopping for.

alter table plan add column first_ordered_on date;

create or replace function plan_sums() returns trigger language plpgsql as
$$
declare
  ordered date;
begin
  if tg_op <> 'INSERT' and (tg_op = 'DELETE' or old.plan_id <> new.plan_id) then
    update plan set committed = committed - old.reserved, realised = realised - old.realised
      where pemda_id = old.pemda_id and id = old.plan_id;
  end if;
  if tg_op <> 'DELETE' and new.reserved > 0 then
    ordered := (new.created_at at time zone (select zone from pemda where id = new.pemda_id))::date;
  end if;
  if tg_op = 'INSERT' or (tg_op = 'UPDATE' and old.plan_id <> new.plan_id) then
    update plan set committed = committed + new.reserved, realised = realised + new.realised,
                    first_ordered_on = least(first_ordered_on, ordered)
      where pemda_id = new.pemda_id and id = new.plan_id and (new.reserved <> 0 or new.realised <> 0);
  elsif tg_op = 'UPDATE' and (old.reserved <> new.reserved or old.realised <> new.realised) then
    update plan set committed = committed + new.reserved - old.reserved, realised = realised + new.realised - old.realised,
                    first_ordered_on = least(first_ordered_on, ordered)
      where pemda_id = new.pemda_id and id = new.plan_id;
  end if;
  -- An order that no longer holds anything was not the first: the next one is looked for.
  if tg_op <> 'INSERT' and old.reserved > 0
     and (tg_op = 'DELETE' or new.reserved = 0 or old.plan_id <> new.plan_id) then
    update plan p set first_ordered_on =
        (select min((o.created_at at time zone z.zone)::date) from orders o join pemda z on z.id = o.pemda_id
          where o.pemda_id = p.pemda_id and o.plan_id = p.id and o.reserved > 0)
      where p.pemda_id = old.pemda_id and p.id = old.plan_id;
  end if;
  return null;
end
$$;

alter table orders no force row level security;
alter table plan no force row level security;
update plan p set first_ordered_on = f.day
  from (select o.pemda_id, o.plan_id, min((o.created_at at time zone z.zone)::date) as day
          from orders o join pemda z on z.id = o.pemda_id where o.reserved > 0 group by 1, 2) f
 where p.pemda_id = f.pemda_id and p.id = f.plan_id;
alter table orders force row level security;
alter table plan force row level security;

create index plan_year on plan (pemda_id, year, budget desc, id);

-- One line at a time, on the account: it survives other devices, like the basket.
create table shopping_plan (
  pemda_id uuid not null references pemda,
  person_id uuid not null,
  plan_id uuid not null,
  chosen_at timestamptz not null,
  primary key (pemda_id, person_id),
  foreign key (pemda_id, person_id) references person,
  foreign key (pemda_id, plan_id) references plan on delete cascade
);
call keep_within_pemda('shopping_plan');
