import { sql } from 'kysely';
import type { Day } from '../kernel/index.ts';
import { slugify } from '../kernel/index.ts';
import type { Db, Tx } from '../platform/index.ts';
import type { SupplierAnswers } from './answers-of-supplier.ts';
import type { Business } from './domain/check-answers.ts';

/** Whether another supplier of the pemda has this NIB. */
export async function nibTaken(
  db: Db | Tx,
  nib: string,
  exceptId: string | null,
): Promise<boolean> {
  let query = db.selectFrom('supplier').select('id').where('nib', '=', nib);
  if (exceptId) query = query.where('id', '<>', exceptId);
  return (await query.executeTakeFirst()) !== undefined;
}

const columnsOf = (business: Business, email: string) => ({
  name: business.name,
  legal_form: business.legalForm,
  scale: business.scale,
  taxable: business.taxable,
  nib: business.nib,
  npwp: business.npwp,
  nik: business.nik,
  kbli: [...business.kbli],
  representative: business.representative,
  region_code: business.place.regionCode,
  village: business.place.village,
  district_code: business.place.districtCode,
  district: business.place.district,
  city: business.place.city,
  local: business.place.local,
  address: business.place.address,
  phone: business.phone,
  email,
  bank_name: business.bankName,
  bank_account: business.bankAccount,
  bank_holder: business.bankHolder,
});

/** Writes the supplier of a first submission. The unique NIB refuses a second enrolment. */
export async function insertSupplier(
  tx: Tx,
  pemdaId: string,
  supplier: { id: string; business: Business; email: string; on: Day; at: Date },
): Promise<void> {
  const base = slugify(supplier.business.name) || 'penyedia';
  const used = await tx
    .selectFrom('supplier')
    .select('id')
    .where('slug', '=', base)
    .executeTakeFirst();
  await tx
    .insertInto('supplier')
    .values({
      ...columnsOf(supplier.business, supplier.email),
      pemda_id: pemdaId,
      id: supplier.id,
      slug: used ? `${base}-${supplier.id.slice(-6)}` : base,
      state: 'submitted',
      registered_on: supplier.on,
      created_at: supplier.at,
    })
    .execute();
}

/** Writes the mended answers of a later submission. */
export async function updateSupplier(
  tx: Tx,
  id: string,
  business: Business,
  email: string,
): Promise<void> {
  await tx
    .updateTable('supplier')
    .set({ ...columnsOf(business, email), state: 'submitted', state_reason: null })
    .where('id', '=', id)
    .execute();
}

/** Writes the answers of an approved change, and when it gave another account; standing and address of mail stay. */
export async function applyChange(tx: Tx, id: string, business: Business, at: Date): Promise<void> {
  const { email: _email, ...columns } = columnsOf(business, '');
  const account = sql`(${columns.bank_name}, ${columns.bank_account}, ${columns.bank_holder})`;
  const bankChangedAt = sql<Date | null>`
    case when (bank_name, bank_account, bank_holder) is distinct from ${account} then ${at}::timestamptz else bank_changed_at end`;
  await tx
    .updateTable('supplier')
    .set({ ...columns, bank_changed_at: bankChangedAt })
    .where('id', '=', id)
    .execute();
}

/** What a supplier's row answers of the registration's questions. */
export async function supplierAnswers(tx: Tx, id: string): Promise<SupplierAnswers | undefined> {
  const row = await tx
    .selectFrom('supplier')
    .select([
      'legal_form as legalForm',
      'name',
      'nib',
      'npwp',
      'nik',
      'taxable',
      'kbli',
      'scale',
      'region_code as regionCode',
      'village',
      'district',
      'city',
      'local',
      'address',
      'representative',
      'phone',
      'bank_name as bankName',
      'bank_account as bankAccount',
      'bank_holder as bankHolder',
      'registered_on as registeredOn',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { ...row, registeredOn: row.registeredOn as Day };
}

/** The supplier's state that all rooms read; with a registration day when it becomes registered. */
export async function setSupplierState(
  tx: Tx,
  id: string,
  state: string,
  reason: string | null,
  registered?: { on: Day; finalTaxLetter: boolean },
): Promise<void> {
  await tx
    .updateTable('supplier')
    .set({
      state,
      state_reason: reason,
      ...(registered
        ? { registered_on: registered.on, final_tax_letter: registered.finalTaxLetter }
        : {}),
    })
    .where('id', '=', id)
    .execute();
}

/** Whether income tax is the final one of small businesses, which a valid letter proves (PP 55/2022). */
export async function setFinalTaxLetter(tx: Tx, id: string, letter: boolean): Promise<void> {
  await tx.updateTable('supplier').set({ final_tax_letter: letter }).where('id', '=', id).execute();
}

export interface Likeness {
  readonly supplierId: string;
  readonly slug: string;
  readonly name: string;
  readonly state: string;
  readonly same: readonly ('nik' | 'npwp' | 'account' | 'phone')[];
}

/** Numbers as digits; a 16-digit NPWP that starts with 0 is the old 15 (PMK 112/2022). */
const npwp15 = (column: string) => {
  const digits = sql<string>`regexp_replace(coalesce(${sql.ref(column)}, ''), '[^0-9]', '', 'g')`;
  return sql<string>`case when length(${digits}) = 16 and left(${digits}, 1) = '0' then substr(${digits}, 2) else ${digits} end`;
};
const digitsOf = (column: string) =>
  sql<string>`regexp_replace(coalesce(${sql.ref(column)}, ''), '[^0-9]', '', 'g')`;

/**
 * Other suppliers with the same NIK, NPWP, account or phone: one owner behind several enrolments
 * (faults 3a, ID5). A question for the officer, never a reason by itself.
 */
export async function likenesses(db: Db, supplierId: string): Promise<Likeness[]> {
  const { rows } = await sql<Likeness>`
    with numbers as (
      select s.id, s.slug, s.name, s.state, coalesce(s.nik, '') as nik, ${npwp15('s.npwp')} as npwp,
             ${digitsOf('s.bank_account')} as account, ${digitsOf('s.phone')} as phone
        from supplier s)
    select o.id as "supplierId", o.slug, o.name, o.state,
           array_remove(array[
             case when m.nik <> '' and o.nik = m.nik then 'nik' end,
             case when m.npwp <> '' and o.npwp = m.npwp then 'npwp' end,
             case when m.account <> '' and o.account = m.account then 'account' end,
             case when m.phone <> '' and o.phone = m.phone then 'phone' end], null) as same
      from numbers m join numbers o on o.id <> m.id
       and ((m.nik <> '' and o.nik = m.nik) or (m.npwp <> '' and o.npwp = m.npwp)
         or (m.account <> '' and o.account = m.account) or (m.phone <> '' and o.phone = m.phone))
     where m.id = ${supplierId} order by o.name limit 50`.execute(db);
  return rows;
}
