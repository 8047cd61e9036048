import type { Db, Pemda, Tx } from '../platform/index.ts';
import { fullAddress } from './domain/address.ts';
import type { NamedPerson, Parties } from './domain/documents.ts';
import type { Order } from './domain/types.ts';

/** Everything around an order that its documents print, as it is now. */
export async function partiesOf(db: Db | Tx, pemda: Pemda, order: Order): Promise<Parties> {
  const agency = await db
    .selectFrom('agency')
    .select(['name', 'short_name as shortName', 'address'])
    .where('id', '=', order.agencyId)
    .executeTakeFirstOrThrow();
  const supplier = await db
    .selectFrom('supplier')
    .select([
      'name',
      'legal_form',
      'representative',
      'address',
      'village',
      'district',
      'city',
      'nib',
      'npwp',
      'bank_name',
      'bank_account',
      'bank_holder',
    ])
    .where('id', '=', order.supplierId)
    .executeTakeFirstOrThrow();
  const plan = await db
    .selectFrom('plan')
    .select(['rup_code as rupCode', 'name', 'funding'])
    .where('id', '=', order.planId)
    .executeTakeFirstOrThrow();
  return {
    pemda: { name: pemda.name, office: pemda.office, letterhead: pemda.letterhead },
    agency,
    supplier: {
      name: supplier.name,
      legalForm: supplier.legal_form,
      representative: supplier.representative,
      address: fullAddress(supplier),
      nib: supplier.nib,
      npwp: supplier.npwp,
      bankName: supplier.bank_name,
      bankAccount: supplier.bank_account,
      bankHolder: supplier.bank_holder,
    },
    plan,
    people: await signersOf(db, order),
  };
}

/** Everyone who signed anything of the order, by id. */
export async function signersOf(db: Db | Tx, order: Order): Promise<Map<string, NamedPerson>> {
  const signed = [
    ...order.signatures,
    ...order.addenda.flatMap((one) => [one, ...(one.outcome ? [one.outcome] : [])]),
  ];
  const ids = [...new Set(signed.flatMap(({ personId }) => personId ?? []))];
  if (ids.length === 0) return new Map();
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'employee_number'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    people.map((row) => [row.id, { name: row.name, employeeNumber: row.employee_number }]),
  );
}

export async function agencyNumbering(
  db: Db | Tx,
  agencyId: string,
): Promise<{ numbering: string; shortName: string }> {
  return db
    .selectFrom('agency')
    .select(['numbering', 'short_name as shortName'])
    .where('id', '=', agencyId)
    .executeTakeFirstOrThrow();
}

/** Where an agency's office is, on one line; empty when nobody wrote it down. */
export async function agencyAddress(db: Db, agencyId: string): Promise<string> {
  const row = await db
    .selectFrom('agency')
    .select(['name', 'address'])
    .where('id', '=', agencyId)
    .executeTakeFirst();
  return row?.address ? `${row.name}, ${row.address}` : '';
}
