import type { Day } from '../kernel/index.ts';
import type { Db, Tx } from '../platform/index.ts';
import type { BasketProduct } from './basket.sql.ts';
import { ableSuppliers, type Candidate } from './competition/domain/preflight.ts';
import type { CompetitionLine } from './competition/domain/types.ts';
import { candidatesFor } from './competition/index.ts';
import type { Reference } from './domain/references.ts';
import { priceReferences } from './price-references.ts';

/** A basket's lines as a competition would ask for them. */
const asked = (lines: readonly BasketProduct[]): CompetitionLine[] =>
  lines.map((line, at) => ({
    lineNo: at + 1,
    name: line.name,
    specification: '',
    etalaseId: line.etalase.id,
    kbki: line.kbki,
    unit: line.unit,
    kind: line.kind,
    quantity: line.quantity,
    estimate: line.price,
  }));

/** The listings of the same kind, unit and quantity for every line of a basket, its own among them. */
export async function likeListings(
  db: Db | Tx,
  lines: readonly BasketProduct[],
  today: Day,
): Promise<{ listings: Candidate[]; able: number }> {
  const wanted = asked(lines);
  const listings = await candidatesFor(db, { kind: 'product', lines: wanted }, today);
  const able = ableSuppliers({ awardBy: 'whole', lines: wanted }, listings, []).length;
  return { listings, able };
}

/** The prices that an owner's estimate of a basket can be measured on. */
export async function referencesFor(
  db: Db | Tx,
  lines: readonly BasketProduct[],
  today: Day,
  zone: string,
): Promise<Reference[]> {
  const { listings } = await likeListings(db, lines, today);
  return priceReferences(db, asked(lines), listings, { today, zone });
}
