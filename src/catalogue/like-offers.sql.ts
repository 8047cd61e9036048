import { sql } from 'kysely';
import { type Day, type Quantity, quantityToDecimal, rupiah } from '../kernel/index.ts';
import type { Db, Tx } from '../platform/index.ts';
import { type LandedPrice, landedPrice } from './domain/landed-price.ts';
import { offerPrice, priceTerms, type StoredTerms } from './domain/offer-price.ts';
import type { PricePoint } from './domain/price-series.ts';

/** A product and how much of it is wanted. */
export interface Wanted {
  readonly productId: string;
  readonly quantity: Quantity;
}

/** What an offer costs at the wanted quantity, taken apart. */
export interface LikeOffer {
  readonly productId: string;
  readonly slug: string;
  readonly supplier: string;
  readonly district: string;
  readonly price: bigint;
  readonly landed: LandedPrice;
}

/** The product's own offer, and what other suppliers ask for the same good, cheapest first. */
export interface Compared {
  readonly own: LikeOffer;
  readonly others: readonly LikeOffer[];
}

interface Row {
  wanted: string;
  quantity: bigint;
  id: string;
  slug: string;
  supplier_id: string;
  supplier: string;
  district: string;
  price: bigint;
  price_terms: StoredTerms;
  freight: bigint;
  kind: 'goods' | 'service';
  kbli: string;
  taxable: boolean;
  has_npwp: boolean;
}

function offerOf(row: Row, day: Day, region: string | null): LikeOffer {
  const quantity = row.quantity as Quantity;
  const price = offerPrice(priceTerms(rupiah(row.price), row.price_terms), quantity, region);
  return {
    productId: row.id,
    slug: row.slug,
    supplier: row.supplier,
    district: row.district,
    price,
    landed: landedPrice(
      {
        price,
        freight: rupiah(row.freight),
        kind: row.kind,
        kbli: row.kbli,
        taxable: row.taxable,
        hasNpwp: row.has_npwp,
      },
      quantity,
      day,
    ),
  };
}

const byTotal = (a: LikeOffer, b: LikeOffer) =>
  a.landed.total < b.landed.total ? -1 : a.landed.total > b.landed.total ? 1 : 0;

/** What product `p` cost at a moment; its price now where none is on record. */
const priceAt = (at: Date) => sql`coalesce((
  select h.price from product_price h where h.product_id = p.id and h.from_at <= ${at} order by h.from_at desc limit 1), p.price)`;

/** The terms beside that price: those of the version then on show. */
const termsAt = (at: Date) => sql`coalesce((
  select v.content -> 'priceTerms' from product_version v where v.product_id = p.id and v.created_at <= ${at}
   order by v.version desc limit 1), p.price_terms)`;

/** The wanted products' own rows, each with the part of its supplier's one freight that it causes. */
function ownOffers(rows: readonly Row[]): Row[] {
  const own = rows.filter((row) => row.id === row.wanted);
  const dearest = (of: readonly Row[]) =>
    of.reduce((most, row) => (row.freight > most ? row.freight : most), 0n);
  return own.map((row) => {
    const together = own.filter((other) => other.supplier_id === row.supplier_id);
    return {
      ...row,
      freight: dearest(together) - dearest(together.filter((other) => other !== row)),
    };
  });
}

/**
 * For each wanted product the live offers of the same good by others that could fill the quantity
 * today, one a supplier: goods, freight and tax at that quantity, so that like is compared with like
 * (faults 14, 19); each at its price for `region`, where that is known. The same good: the same master
 * product, or within the etalase the same name and unit. Wanted products of one supplier travel
 * together (one delivery an order, at the dearest freight), so each one's own freight is what leaving
 * it out would save. With `at` the prices are those of that moment; who offers is always who offers now.
 */
export async function likeOffers(
  db: Db | Tx,
  wanted: readonly Wanted[],
  today: Day,
  region: string | null = null,
  at: Date | null = null,
): Promise<ReadonlyMap<string, Compared>> {
  if (wanted.length === 0) return new Map();
  const ids = wanted.map((one) => one.productId);
  const quantities = wanted.map((one) => quantityToDecimal(one.quantity));
  // The arrays stand in subselects so that no plan depends on their length: the server then plans once.
  const { rows } = await sql<Row>`
    with wanted as materialized (
      select o.id, o.master_id, o.etalase_id, o.name, o.unit, o.supplier_id, w.quantity
        from unnest((select ${ids}::uuid[]), (select ${quantities}::numeric[])) as w(id, quantity)
        join product o on o.id = w.id)
    select w.id as wanted, (w.quantity * 10000)::bigint as quantity, p.id, p.slug,
           ${at ? priceAt(at) : sql`p.price`} as price, ${at ? termsAt(at) : sql`p.price_terms`} as price_terms, p.freight, p.kind, p.kbli,
           s.id as supplier_id, s.name as supplier, s.district, s.taxable, s.npwp is not null as has_npwp
      from wanted w
     cross join lateral (
        select x.* from product x where w.master_id is not null and x.master_id = w.master_id
        union all
        select x.* from product x
         where w.master_id is null and x.etalase_id = w.etalase_id and x.name = w.name and x.unit = w.unit) p
      join supplier s on s.id = p.supplier_id
     where p.id = w.id or (
           p.supplier_id <> w.supplier_id and p.state = 'live' and s.state in ('active', 'warned')
       and (p.expires_on is null or p.expires_on >= ${today})
       and (p.stock is null or p.stock - p.reserved >= w.quantity) and p.min_quantity <= w.quantity)
     order by p.id`.execute(db);
  const own = ownOffers(rows);
  const compared = new Map<string, Compared>();
  for (const { productId } of wanted) {
    const mine = rows.filter((row) => row.wanted === productId);
    const chosen = own.find((row) => row.id === productId);
    if (!chosen) continue;
    const cheapest = new Map<string, LikeOffer>();
    for (const row of mine) {
      if (row.id === productId) continue;
      const offer = offerOf(row, today, region);
      const known = cheapest.get(row.supplier_id);
      if (!known || byTotal(offer, known) < 0) cheapest.set(row.supplier_id, offer);
    }
    compared.set(productId, {
      own: offerOf(chosen, today, region),
      others: [...cheapest.values()].sort(byTotal),
    });
  }
  return compared;
}

/** Every price that the products ever had on show, from its instant on. */
export async function priceSteps(
  db: Db | Tx,
  productIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PricePoint[]>> {
  const steps = new Map<string, PricePoint[]>();
  if (productIds.length === 0) return steps;
  const { rows } = await sql<{ product_id: string; at: Date; price: bigint }>`
    select product_id, from_at as at, price from product_price
     where product_id = any(${productIds as string[]}::uuid[]) order by from_at`.execute(db);
  for (const { product_id, at, price } of rows)
    steps.set(product_id, [...(steps.get(product_id) ?? []), { at, price }]);
  return steps;
}
