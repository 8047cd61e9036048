import { findStandardPrices } from '../catalogue/index.ts';
import { addDays, type Day, rupiah, startOfDay, yearOfDay } from '../kernel/index.ts';
import type { Db, Tx } from '../platform/index.ts';
import type { Reference } from './domain/references.ts';
import { paidBefore } from './price-references.sql.ts';

/** How far back paid prices are looked for. */
const DAYS = 365;
/** So many listings beside each other say what the market asks. */
const MOST_LISTINGS = 10;
/** Standard prices are found by their words: the best few are enough to look at. */
const MOST_STANDARD = 3;

interface Asked {
  readonly lineNo: number;
  readonly name: string;
  readonly kbki: string;
  readonly unit: string;
}

interface Listed {
  readonly lineNo: number;
  readonly supplier: string;
  readonly productName: string;
  readonly price: Reference['price'];
}

/**
 * The prices that an owner's estimate can be measured on, line by line: the lowest listed ones, those paid
 * within a year for the same kind, and the city's standard prices (SSH) of the year that share its words.
 */
export async function priceReferences(
  db: Db | Tx,
  lines: readonly Asked[],
  listed: readonly Listed[],
  on: { readonly today: Day; readonly zone: string },
): Promise<Reference[]> {
  const since = startOfDay(addDays(on.today, -DAYS), on.zone);
  const found: Reference[] = [];
  for (const line of lines) {
    const { lineNo } = line;
    const shown = listed
      .filter((one) => one.lineNo === lineNo)
      .slice(0, MOST_LISTINGS)
      .map(
        ({ supplier, productName, price }): Reference => ({
          lineNo,
          source: 'listing',
          name: `${supplier}: ${productName}`,
          price,
        }),
      );
    const years = [yearOfDay(on.today)];
    const standard = await findStandardPrices(db, line.name, line.unit, years, MOST_STANDARD);
    found.push(
      ...shown,
      ...(await paidBefore(db, line, since)),
      ...standard.rows.map(
        ({ year, name, price }): Reference => ({
          lineNo,
          source: 'ssh',
          name: `SSH ${year}: ${name}`,
          price: rupiah(price),
        }),
      ),
    );
  }
  return found;
}
