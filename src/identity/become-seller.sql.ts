import type { Tx } from '../platform/index.ts';

/** Turns an applicant's role into a seller's of this supplier. The session goes on in the new role. */
export async function becomeSeller(tx: Tx, personId: string, supplierId: string): Promise<void> {
  await tx
    .updateTable('assignment')
    .set({ role: 'seller', supplier_id: supplierId })
    .where('person_id', '=', personId)
    .where('role', '=', 'applicant')
    .execute();
}
