-- Since when a supplier's account is the present one, where it was ever changed: who pays is told of a new one.
alter table supplier add column bank_changed_at timestamptz;
