-- Which import added a plan line is asked by its undo alone, which may well read the lines of one pemda; imports are
-- never deleted, so that the key said nothing that could become false. Both cost an import of plan lines a tenth of
-- its time.
alter table plan drop constraint plan_pemda_id_added_by_import_fkey;
drop index plan_added_by;
-- Lines are born without an etalase, and nobody looks for those by this index.
drop index plan_etalase;
create index plan_etalase on plan (pemda_id, year, etalase_id) where etalase_id is not null;
