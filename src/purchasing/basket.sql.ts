import { sql } from 'kysely';
import {
  type Quantity,
  quantityFromDecimal,
  quantityToDecimal,
  type Rupiah,
  rupiah,
} from '../kernel/index.ts';
import type { Db, Tx } from '../platform/index.ts';
import type { LineKind } from './domain/types.ts';

export interface BasketProduct {
  readonly productId: string;
  readonly version: number;
  readonly name: string;
  readonly slug: string;
  readonly picture: string;
  readonly unit: string;
  readonly kind: LineKind;
  readonly price: Rupiah;
  readonly state: string;
  readonly expiresOn: string | null;
  readonly available: Quantity | null;
  readonly minQuantity: Quantity;
  readonly quantityStep: Quantity;
  readonly quantity: Quantity;
  readonly freight: Rupiah;
  readonly masterId: string | null;
  readonly supplier: BasketSupplier;
}

export interface BasketSupplier {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly district: string;
  readonly state: string;
  readonly taxable: boolean;
  readonly finalTaxLetter: boolean;
  readonly hasNpwp: boolean;
}

interface Row {
  product_id: string;
  version: number;
  name: string;
  slug: string;
  picture: string;
  unit: string;
  kind: string;
  kbli: string;
  price: bigint;
  state: string;
  expires_on: string | null;
  available: string | null;
  min_quantity: string;
  quantity_step: string;
  quantity: string;
  freight: bigint;
  master_id: string | null;
  supplier_id: string;
  supplier: string;
  supplier_slug: string;
  district: string;
  supplier_state: string;
  taxable: boolean;
  final_tax_letter: boolean;
  has_npwp: boolean;
}

/** Food and drink service by KBLI 56 (or the food etalase's goods) is taxed by the city (rules.md 4, PBJT). */
const kindOf = (row: Row): LineKind =>
  row.kbli.startsWith('56') ? 'catering' : row.kind === 'service' ? 'service' : 'goods';

const read = (row: Row): BasketProduct => ({
  productId: row.product_id,
  version: row.version,
  name: row.name,
  slug: row.slug,
  picture: row.picture,
  unit: row.unit,
  kind: kindOf(row),
  price: rupiah(row.price),
  state: row.state,
  expiresOn: row.expires_on,
  available: row.available === null ? null : quantityFromDecimal(row.available),
  minQuantity: quantityFromDecimal(row.min_quantity),
  quantityStep: quantityFromDecimal(row.quantity_step),
  quantity: quantityFromDecimal(row.quantity),
  freight: rupiah(row.freight),
  masterId: row.master_id,
  supplier: {
    id: row.supplier_id,
    name: row.supplier,
    slug: row.supplier_slug,
    district: row.district,
    state: row.supplier_state,
    taxable: row.taxable,
    finalTaxLetter: row.final_tax_letter,
    hasNpwp: row.has_npwp,
  },
});

const COLUMNS = sql`
  p.id as product_id, p.version, p.name, p.slug, p.picture, p.unit, p.kind, p.kbli, p.price, p.state, p.expires_on::text,
  (p.stock - p.reserved)::text as available, p.min_quantity::text, p.quantity_step::text, p.freight, p.master_id,
  s.id as supplier_id, s.name as supplier, s.slug as supplier_slug, s.district, s.state as supplier_state, s.taxable, s.final_tax_letter,
  s.npwp is not null as has_npwp`;

/**
 * The basket of a person, by supplier and name. `lock` lets one transaction at a time order it: who
 * waits finds the lines gone.
 */
export async function basketOf(
  db: Db | Tx,
  personId: string,
  lock = false,
): Promise<BasketProduct[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS}, b.quantity::text
      from basket_line b join product p on p.id = b.product_id join supplier s on s.id = p.supplier_id
     where b.person_id = ${personId} order by s.name, p.name, p.id
     ${lock ? sql`for update of b` : sql``}`.execute(db);
  return rows.map(read);
}

/** One product as a basket line of this quantity; undefined when it does not exist. */
export async function productForBasket(
  db: Db | Tx,
  productId: string,
  quantity: Quantity,
): Promise<BasketProduct | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS}, ${quantityToDecimal(quantity)}::text as quantity
      from product p join supplier s on s.id = p.supplier_id where p.id = ${productId}`.execute(db);
  return rows[0] ? read(rows[0]) : undefined;
}

/** Puts a quantity into the basket; one that is there already grows by it. */
export async function addLine(
  db: Db | Tx,
  pemdaId: string,
  personId: string,
  productId: string,
  quantity: Quantity,
  at: Date,
): Promise<void> {
  const text = quantityToDecimal(quantity);
  await db
    .insertInto('basket_line')
    .values({
      pemda_id: pemdaId,
      person_id: personId,
      product_id: productId,
      quantity: text,
      added_at: at,
    })
    .onConflict((oc) =>
      oc
        .columns(['pemda_id', 'person_id', 'product_id'])
        .doUpdateSet({ quantity: sql`basket_line.quantity + excluded.quantity` }),
    )
    .execute();
}

export async function setLine(
  db: Db | Tx,
  personId: string,
  productId: string,
  quantity: Quantity,
): Promise<void> {
  await db
    .updateTable('basket_line')
    .set({ quantity: quantityToDecimal(quantity) })
    .where('person_id', '=', personId)
    .where('product_id', '=', productId)
    .execute();
}

export async function removeLines(
  db: Db | Tx,
  personId: string,
  productIds: readonly string[],
): Promise<void> {
  if (productIds.length === 0) return;
  await db
    .deleteFrom('basket_line')
    .where('person_id', '=', personId)
    .where('product_id', 'in', productIds)
    .execute();
}

/** Lines of an order that came to nothing, back into the basket; what is there stays as it is. */
export async function putBack(
  tx: Tx,
  pemdaId: string,
  personId: string,
  lines: readonly { productId: string; quantity: Quantity }[],
  at: Date,
): Promise<void> {
  for (const line of lines) {
    await tx
      .insertInto('basket_line')
      .values({
        pemda_id: pemdaId,
        person_id: personId,
        product_id: line.productId,
        quantity: quantityToDecimal(line.quantity),
        added_at: at,
      })
      .onConflict((oc) => oc.columns(['pemda_id', 'person_id', 'product_id']).doNothing())
      .execute();
  }
}

/** The cheapest other offer of the same good (same master product) that can be bought on this day, where it is below `price`. */
export async function cheaperOffer(
  db: Db | Tx,
  product: Pick<BasketProduct, 'productId' | 'masterId' | 'price'>,
  today: string,
): Promise<Rupiah | null> {
  if (!product.masterId) return null;
  const row = await db
    .selectFrom('product as p')
    .innerJoin('supplier as s', 's.id', 'p.supplier_id')
    .select((eb) => eb.fn.min('p.price').as('price'))
    .where('p.master_id', '=', product.masterId)
    .where('p.state', '=', 'live')
    .where('s.state', 'in', ['active', 'warned'])
    .where('p.id', '<>', product.productId)
    .where('p.price', '<', product.price)
    .where((eb) => eb.or([eb('p.expires_on', 'is', null), eb('p.expires_on', '>=', today)]))
    .where((eb) => eb.or([eb('p.stock', 'is', null), eb('p.stock', '>', eb.ref('p.reserved'))]))
    .executeTakeFirst();
  const price = row?.price;
  return price === null || price === undefined ? null : rupiah(BigInt(price));
}

export interface PlanChoice {
  readonly id: string;
  readonly agencyId: string;
  readonly year: number;
  readonly rupCode: string;
  readonly name: string;
  readonly method: string;
  readonly active: boolean;
  readonly budget: Rupiah;
  readonly left: Rupiah;
}

interface PlanRow {
  id: string;
  agency_id: string;
  year: number;
  rup_code: string;
  name: string;
  method: string;
  active: boolean;
  budget: bigint;
  committed: bigint;
}

const PLAN_COLUMNS = [
  'id',
  'agency_id',
  'year',
  'rup_code',
  'name',
  'method',
  'active',
  'budget',
  'committed',
] as const;

const readPlan = (row: PlanRow): PlanChoice => ({
  id: row.id,
  agencyId: row.agency_id,
  year: row.year,
  rupCode: row.rup_code,
  name: row.name,
  method: row.method,
  active: row.active,
  budget: rupiah(row.budget),
  left: rupiah(row.budget - row.committed),
});

/** Plan lines of e-purchasing that an agency can still buy on, those with most left first. The pokja (no agency) sees all. */
export async function openPlans(
  db: Db,
  agencyId: string | null,
  year: number,
): Promise<PlanChoice[]> {
  let query = db
    .selectFrom('plan')
    .select([...PLAN_COLUMNS])
    .where('year', '=', year)
    .where('method', '=', 'e_purchasing')
    .where('active', '=', true)
    .whereRef('committed', '<', 'budget')
    .orderBy((eb) => eb('budget', '-', eb.ref('committed')), 'desc')
    .limit(400);
  if (agencyId) query = query.where('agency_id', '=', agencyId);
  return (await query.execute()).map(readPlan);
}

export async function planById(db: Db | Tx, id: string): Promise<PlanChoice | undefined> {
  const row = await db
    .selectFrom('plan')
    .select([...PLAN_COLUMNS])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? readPlan(row) : undefined;
}
