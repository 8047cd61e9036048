-- Platform: the pemda (tenant), the filter below the query layer, audit trail, notifications of jobs.
-- Every table of a pemda has pemda_id first in its keys; its default and its row filter read the
-- connection's own pemda, so that no statement can reach another pemda's rows.

create function current_pemda() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('katalokal.pemda_id', true), '')::uuid $$;

-- Called once for every table of a pemda: default, row filter, forced on the owner too.
create procedure keep_within_pemda(target regclass) language plpgsql as
$$
begin
  execute format('alter table %s alter column pemda_id set default current_pemda()', target);
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy within_pemda on %s using (pemda_id = current_pemda()) with check (pemda_id = current_pemda())',
    target);
end
$$;

create table pemda (
  id uuid primary key,
  code text not null unique,
  name text not null,
  short_name text not null,
  office text not null,
  region_code text not null,
  klpd_code text unique,
  zone text not null default 'Asia/Jakarta',
  host text unique,
  demo boolean not null default false,
  letterhead jsonb not null default '{}',
  holidays jsonb not null default '[]',
  settings jsonb not null default '{}',
  created_at timestamptz not null
);

create table audit_entry (
  pemda_id uuid not null references pemda,
  id uuid not null,
  at timestamptz not null,
  actor_person_id uuid,
  actor_role text,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  before jsonb,
  after jsonb,
  request_id text,
  primary key (pemda_id, id)
);
create index audit_entry_subject on audit_entry (pemda_id, subject_type, subject_id, at);
call keep_within_pemda('audit_entry');

create function refuse_change() returns trigger language plpgsql as
$$ begin raise exception '% is append-only', tg_table_name using errcode = 'KA001'; end $$;

create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function refuse_change();
