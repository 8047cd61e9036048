import type { Day } from '../kernel/index.ts';
import type { CityProduct } from './city.ts';
import { dateOf, dayOf, hash32 } from './content/index.ts';

interface DemoPermit {
  readonly kind: string;
  readonly number: string;
  readonly expiresOn: Day;
}

const digits = (seed: number, count: number) => String(seed).padStart(count, '0').slice(-count);
/** Of so many food products one must renew its permit within the month. */
const ENDING = 60;

/** Food that says it is halal has its certificate and its PIRT, with numbers and last days. */
export function permitsOf({ seed, sku }: CityProduct, asOf: Day): DemoPermit[] {
  if (seed.attributes['halal'] !== true) return [];
  const pick = hash32(`permit ${sku}`);
  const days = pick % ENDING === 0 ? 20 + (pick % 9) : 90 + (pick % 900);
  const until = dateOf(dayOf(asOf) + days) as Day;
  const halal: DemoPermit = {
    kind: 'Halal',
    number: `ID3511${digits(pick, 11)}`,
    expiresOn: dateOf(dayOf(asOf) + 900 + (pick % 400)) as Day,
  };
  return seed.kind === 'goods'
    ? [{ kind: 'PIRT', number: `20635790${digits(pick, 5)}-28`, expiresOn: until }, halal]
    : [halal];
}

/** The last day of the product: the earliest of its permits'. */
export const lastDayOf = (permits: readonly DemoPermit[]): Day | null =>
  permits.map(({ expiresOn }) => expiresOn).sort()[0] ?? null;
