import type { Day } from '../kernel/index.ts';
import type { Db, Tx } from '../platform/index.ts';
import type { Sanction, SanctionEvent, SanctionKind } from './domain/sanctions.ts';

export interface SupplierHead {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly state: string;
  readonly version: number;
  readonly nib: string;
  readonly district: string;
}

const HEAD = ['id', 'slug', 'name', 'state', 'version', 'nib', 'district'] as const;

/** The supplier that sanctions are about; `lock` keeps it until the transaction ends. */
export async function supplierHead(
  db: Db | Tx,
  id: string,
  lock = false,
): Promise<SupplierHead | undefined> {
  const query = db.selectFrom('supplier').select(HEAD).where('id', '=', id);
  return (lock ? query.forUpdate() : query).executeTakeFirst();
}

export interface SanctionRow extends Sanction {
  readonly imposedAt: Date;
  readonly imposedBy: string | null;
  readonly liftReason: string | null;
}

/** Every sanction of a supplier, newest first. */
export async function sanctionsOf(db: Db | Tx, supplierId: string): Promise<SanctionRow[]> {
  const rows = await db
    .selectFrom('supplier_sanction as s')
    .leftJoin('person as p', 'p.id', 's.imposed_by')
    .select([
      's.id',
      's.kind',
      's.reason',
      's.legal_basis as legalBasis',
      's.starts_on as startsOn',
      's.ends_on as endsOn',
      's.lifted_on as liftedOn',
      's.lift_reason as liftReason',
      's.imposed_at as imposedAt',
      'p.name as imposedBy',
    ])
    .where('s.supplier_id', '=', supplierId)
    .orderBy('s.imposed_at', 'desc')
    .orderBy('s.id', 'desc')
    .execute();
  return rows.map((row) => ({
    ...row,
    kind: row.kind as SanctionKind,
    startsOn: row.startsOn as Day,
    endsOn: row.endsOn as Day,
    liftedOn: row.liftedOn as Day | null,
  }));
}

/** Saves a decision with its event; false when the supplier changed in between. */
export async function saveSanctionEvent(
  tx: Tx,
  pemdaId: string,
  supplier: SupplierHead,
  event: SanctionEvent,
  by: string | null,
  at: Date,
): Promise<boolean> {
  const version = supplier.version + 1;
  const done = await tx
    .updateTable('supplier')
    .set({ version })
    .where('id', '=', supplier.id)
    .where('version', '=', supplier.version)
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) return false;
  if (event.kind === 'sanctioned') {
    const { id, kind, reason, legalBasis, startsOn, endsOn } = event.sanction;
    await tx
      .insertInto('supplier_sanction')
      .values({
        pemda_id: pemdaId,
        id,
        supplier_id: supplier.id,
        kind,
        reason,
        legal_basis: legalBasis,
        starts_on: startsOn,
        ends_on: endsOn,
        imposed_at: at,
        imposed_by: by,
      })
      .execute();
  } else {
    await tx
      .updateTable('supplier_sanction')
      .set({ lifted_on: event.on, lifted_by: by, lift_reason: event.reason })
      .where('id', '=', event.sanctionId)
      .where('supplier_id', '=', supplier.id)
      .execute();
  }
  const { kind, ...data } = event;
  await tx
    .insertInto('supplier_event')
    .values({
      pemda_id: pemdaId,
      supplier_id: supplier.id,
      seq: version,
      at,
      kind,
      data: JSON.stringify(data),
      actor_person_id: by,
    })
    .execute();
  return true;
}

/** Registered suppliers that have or had a sanction: the only ones whose standing a day can change. */
export async function everSanctioned(db: Db | Tx): Promise<string[]> {
  const rows = await db
    .selectFrom('supplier_sanction')
    .select('supplier_id')
    .distinct()
    .orderBy('supplier_id')
    .execute();
  return rows.map((row) => row.supplier_id);
}

export async function sanctionById(db: Db | Tx, id: string) {
  return db
    .selectFrom('supplier_sanction')
    .select(['supplier_id as supplierId', 'kind', 'ends_on as endsOn', 'lifted_on as liftedOn'])
    .where('id', '=', id)
    .executeTakeFirst();
}
