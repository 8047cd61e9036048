import { sql } from 'kysely';
import {
  OUTSIDE,
  offerPrice,
  type PriceTerms,
  priceTerms,
  type StoredTerms,
} from '../catalogue/index.ts';
import {
  type Quantity,
  quantityFromDecimal,
  quantityToDecimal,
  type Rupiah,
  rupiah,
} from '../kernel/index.ts';
import type { Db, Tx } from '../platform/index.ts';
import type { LineKind } from './domain/types.ts';
import { PLAN_JSON, type PlanChoice, type PlanJson, planFromJson } from './plans.sql.ts';

export interface BasketProduct {
  readonly productId: string;
  readonly version: number;
  readonly name: string;
  readonly slug: string;
  readonly picture: string;
  /** Id of the first photo; null where a drawing stands in. */
  readonly photo: string | null;
  readonly unit: string;
  readonly kind: LineKind;
  /** Of a unit, at this quantity and to the region asked for. */
  readonly price: Rupiah;
  readonly terms: PriceTerms;
  readonly state: string;
  readonly expiresOn: string | null;
  readonly available: Quantity | null;
  readonly minQuantity: Quantity;
  readonly quantityStep: Quantity;
  readonly quantity: Quantity;
  readonly freight: Rupiah;
  readonly kbki: string;
  readonly leadTimeDays: number;
  readonly capacityPerDay: Quantity | null;
  readonly etalase: {
    readonly id: string;
    readonly name: string;
    readonly purchaseForms: readonly string[];
  };
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
  photo: string | null;
  unit: string;
  kind: string;
  kbli: string;
  price: bigint;
  price_terms: StoredTerms;
  capacity_per_day: string | null;
  state: string;
  expires_on: string | null;
  available: string | null;
  min_quantity: string;
  quantity_step: string;
  quantity: string;
  freight: bigint;
  kbki: string;
  lead_time_days: number;
  etalase_id: string;
  etalase: string;
  purchase_forms: string[];
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

function read(row: Row, region: string | null): BasketProduct {
  const quantity = quantityFromDecimal(row.quantity);
  const terms = priceTerms(rupiah(row.price), row.price_terms);
  return {
    productId: row.product_id,
    version: row.version,
    name: row.name,
    slug: row.slug,
    picture: row.picture,
    photo: row.photo,
    unit: row.unit,
    kind: kindOf(row),
    price: offerPrice(terms, quantity, region),
    terms,
    state: row.state,
    expiresOn: row.expires_on,
    available: row.available === null ? null : quantityFromDecimal(row.available),
    minQuantity: quantityFromDecimal(row.min_quantity),
    quantityStep: quantityFromDecimal(row.quantity_step),
    quantity,
    freight: rupiah(row.freight),
    kbki: row.kbki,
    leadTimeDays: row.lead_time_days,
    capacityPerDay:
      row.capacity_per_day === null ? null : quantityFromDecimal(row.capacity_per_day),
    etalase: { id: row.etalase_id, name: row.etalase, purchaseForms: row.purchase_forms },
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
  };
}

const COLUMNS = sql`
  p.id as product_id, p.version, p.name, p.slug, p.picture, p.pictures[1] as photo, p.unit, p.kind, p.kbli, p.price, p.price_terms, p.capacity_per_day::text, p.state, p.expires_on::text,
  (p.stock - p.reserved)::text as available, p.min_quantity::text, p.quantity_step::text, p.freight, p.kbki,
  p.lead_time_days, e.id as etalase_id, e.name as etalase, e.purchase_forms,
  s.id as supplier_id, s.name as supplier, s.slug as supplier_slug, s.district, s.state as supplier_state, s.taxable, s.final_tax_letter,
  s.npwp is not null as has_npwp`;

const PRODUCT = sql`
  product p join supplier s on s.id = p.supplier_id join etalase e on e.id = p.etalase_id`;

/** The basket of a person, by supplier and name; prices are those to `region`, where it is known. */
export async function basketOf(
  db: Db | Tx,
  personId: string,
  region: string | null = null,
): Promise<BasketProduct[]> {
  const { rows } = await sql<Row>`
    select ${COLUMNS}, b.quantity::text from basket_line b join (${PRODUCT}) on p.id = b.product_id
     where b.person_id = ${personId} order by s.name, p.name, p.id`.execute(db);
  return rows.map((row) => read(row, region));
}

/** What placing an order starts from, read in one go. */
export interface PlacingFacts {
  readonly lines: readonly BasketProduct[];
  readonly plan: PlanChoice | null;
  /** The order that was placed with this key before. */
  readonly placedBefore: string | null;
  /** The asked region is a district of the city, or outside of it. */
  readonly regionKnown: boolean;
}

/**
 * One supplier's part of the basket, locked, with the plan line and the key's earlier order. One
 * transaction at a time can order the lines: who waits finds them gone, and then no plan either.
 */
export async function placingFacts(
  tx: Tx,
  ask: {
    personId: string;
    supplierId: string;
    planId: string | null;
    key: string;
    region: string | null;
    regionCode: string;
  },
): Promise<PlacingFacts> {
  const { rows } = await sql<
    Row & { plan: PlanJson | null; placed_before: string | null; region_known: boolean }
  >`
    select ${COLUMNS}, b.quantity::text, k.id as placed_before,
           exists (select from region g where g.code like ${`${ask.regionCode}.__`} and g.name = ${ask.region}) as region_known, ${PLAN_JSON} as plan
      from basket_line b join (${PRODUCT}) on p.id = b.product_id
      left join plan r on r.id = ${ask.planId} left join orders k on k.idempotency_key = ${ask.key}
     where b.person_id = ${ask.personId} and s.id = ${ask.supplierId} order by p.name, p.id
       for update of b`.execute(tx);
  const [first] = rows;
  return {
    lines: rows.map((row) => read(row, ask.region)),
    plan: first?.plan ? planFromJson(first.plan) : null,
    placedBefore: first?.placed_before ?? null,
    regionKnown: ask.region === OUTSIDE || (first?.region_known ?? false),
  };
}

/** Products by id as an order takes them, in these quantities; those that are not there are left out. */
export async function productsById(
  db: Db | Tx,
  wanted: ReadonlyMap<string, Quantity>,
): Promise<Map<string, BasketProduct>> {
  const { rows } = await sql<Row>`
    select ${COLUMNS}, '0' as quantity from ${PRODUCT} where p.id = any(${[...wanted.keys()]}::uuid[])`.execute(
    db,
  );
  return new Map(
    rows.map((row) => [
      row.product_id,
      read(
        { ...row, quantity: quantityToDecimal(wanted.get(row.product_id) ?? (0n as Quantity)) },
        null,
      ),
    ]),
  );
}

/** One product with what this person's basket holds of it, 0 for nothing; undefined when it does not exist. */
export async function productForBasket(
  db: Db | Tx,
  productId: string,
  personId: string,
): Promise<BasketProduct | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS}, coalesce(b.quantity, 0)::text as quantity
      from ${PRODUCT} left join basket_line b on b.product_id = p.id and b.person_id = ${personId}
     where p.id = ${productId}`.execute(db);
  return rows[0] ? read(rows[0], null) : undefined;
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
