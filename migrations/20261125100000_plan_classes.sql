-- Which etalase a plan line belongs to, who said so and how sure that is; corrections are remembered.

alter table plan
  add column etalase_by text not null default 'nobody' check (etalase_by in ('nobody', 'source', 'classifier', 'like', 'officer')),
  add column etalase_confidence int check (etalase_confidence between 0 and 1000);
update plan set etalase_by = 'source', etalase_confidence = 1000 where etalase_id is not null;
create index plan_etalase on plan (pemda_id, year, etalase_id);

-- What an officer decided for one line; lines with nearly the same roots follow it.
create table plan_correction (
  pemda_id uuid not null references pemda,
  id uuid not null,
  plan_id uuid not null,
  roots text[] not null,
  etalase_id uuid,
  by_person_id uuid not null,
  at timestamptz not null,
  primary key (pemda_id, id),
  foreign key (pemda_id, plan_id) references plan,
  foreign key (pemda_id, etalase_id) references etalase,
  foreign key (pemda_id, by_person_id) references person
);
create index plan_correction_at on plan_correction (pemda_id, at desc);
call keep_within_pemda('plan_correction');
