import { sql } from 'kysely';
import { offerPrice, priceTerms, type StoredTerms } from '../../catalogue/index.ts';
import { type Day, quantityToDecimal, rupiah } from '../../kernel/index.ts';
import type { Db, Tx } from '../../platform/index.ts';
import type { Candidate } from './domain/preflight.ts';
import type { CompetitionLine, OfferContent, Terms } from './domain/types.ts';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly supplier_id: string;
  readonly supplier: string;
  readonly price: bigint;
  readonly price_terms: StoredTerms;
  readonly freight: bigint;
  readonly local: boolean;
  readonly umkk: boolean;
  readonly origin: string;
  readonly tkdn: number | null;
  readonly taxable: boolean;
  readonly lead_time_days: number;
}

/** Listings beyond so many a line decide nothing more. */
const MOST = 2_000;

/**
 * Listings on show that could answer a competition's lines today: of the same KBKI where products
 * compete, of the same etalase where a specification does; in the same unit, with enough in stock, in a
 * quantity that they sell. `supplierId` asks for one supplier's alone.
 */
export async function candidatesFor(
  db: Db | Tx,
  terms: Pick<Terms, 'kind' | 'lines'>,
  today: Day,
  supplierId: string | null = null,
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (const line of terms.lines)
    found.push(...(await candidatesOfLine(db, terms.kind, line, today, supplierId)));
  return found;
}

async function candidatesOfLine(
  db: Db | Tx,
  kind: Terms['kind'],
  line: CompetitionLine,
  today: Day,
  supplierId: string | null,
): Promise<Candidate[]> {
  const wanted = quantityToDecimal(line.quantity);
  const like =
    kind === 'product' && line.kbki !== ''
      ? sql`p.kbki = ${line.kbki}`
      : sql`p.etalase_id = ${line.etalaseId}`;
  const { rows } = await sql<Row>`
    select p.id, p.version, p.name, s.id as supplier_id, s.name as supplier, p.price, p.price_terms, p.freight, s.local,
           s.scale in ('mikro', 'kecil', 'koperasi') as umkk, p.origin,
           case when p.tkdn_certificate is not null and (p.tkdn_expires_on is null or p.tkdn_expires_on >= ${today})
                then p.tkdn_percent::float8 end as tkdn,
           s.taxable, p.lead_time_days
      from product p join supplier s on s.id = p.supplier_id
     where ${like} and (p.quantity_step = 0 or mod(${wanted}::numeric - p.min_quantity, p.quantity_step) = 0) and p.unit = ${line.unit} and p.state = 'live' and (p.expires_on is null or p.expires_on >= ${today})
       and s.state in ('active', 'warned') and p.min_quantity <= ${wanted}::numeric
       and (p.stock is null or p.stock - p.reserved >= ${wanted}::numeric)
       and (${supplierId}::uuid is null or s.id = ${supplierId})
     order by p.price, p.id limit ${MOST}`.execute(db);
  return rows.map((row) => ({
    lineNo: line.lineNo,
    productId: row.id,
    productVersion: row.version,
    productName: row.name,
    supplierId: row.supplier_id,
    supplier: row.supplier,
    price: offerPrice(priceTerms(rupiah(row.price), row.price_terms), line.quantity, null),
    freight: rupiah(row.freight),
    local: row.local,
    umkk: row.umkk,
    origin: row.origin,
    tkdnPercent: row.tkdn,
    taxable: row.taxable,
    leadTimeDays: row.lead_time_days,
  }));
}

/**
 * Another business with the same owner among these: the same NPWP, bank account or telephone, or a person
 * who sells for both. Its name, or null.
 */
export async function sameOwnerAs(
  db: Db | Tx,
  supplierId: string,
  among: readonly string[],
): Promise<string | null> {
  const { rows } = await sql<{ name: string }>`
    select o.name from supplier s join supplier o on o.id = any(${[...among]}::uuid[]) and o.id <> s.id
     where s.id = ${supplierId}
       and (o.npwp = s.npwp or (o.bank_account <> '' and o.bank_account = s.bank_account and o.bank_name = s.bank_name)
            or (o.phone <> '' and o.phone = s.phone)
            or exists (select from assignment x join assignment y on y.person_id = x.person_id
                        where x.supplier_id = s.id and y.supplier_id = o.id))
     order by o.name limit 1`.execute(db);
  return rows[0]?.name ?? null;
}

/** What of a supplier an offer carries, and whether it may sell. */
export async function offeringSupplier(
  db: Db | Tx,
  supplierId: string,
): Promise<{ state: string; tax: OfferContent['supplierTax'] } | undefined> {
  const row = await db
    .selectFrom('supplier')
    .select(['state', 'taxable', 'final_tax_letter', 'npwp'])
    .where('id', '=', supplierId)
    .executeTakeFirst();
  return (
    row && {
      state: row.state,
      tax: {
        taxable: row.taxable,
        finalTaxLetter: row.final_tax_letter,
        hasNpwp: row.npwp !== null,
      },
    }
  );
}
