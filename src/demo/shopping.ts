import { type Day, type Rupiah, rupiah, startOfDay } from '../kernel/index.ts';
import type { City, CityAgency, CityProduct } from './city.ts';
import { dateOf, dayOf, type Random } from './content/index.ts';
import type { AgencyYearPlan } from './money-plan.ts';
import { shareOut } from './money-plan.ts';
import { workingMoment } from './office-hours.ts';
import type { Ending, StoryInput } from './order-story.ts';
import { priceOn } from './prices.ts';

/** A wished order: what shall be bought, by whom, when, on which plan line. */
export type Wish = Omit<StoryInput, 'until' | 'planId'> & { readonly etalaseCode: string };

export interface Shelf {
  /** Products of an etalase on show on a day, by the day they came on show. */
  on(code: string, day: number): readonly CityProduct[];
  price(product: CityProduct, day: number): Rupiah;
}

export function shelfOf(city: City, asOf: string): Shelf {
  const byCode = new Map<string, { days: number[]; products: CityProduct[] }>();
  for (const product of city.products) {
    const entry = byCode.get(product.seed.etalaseCode) ?? { days: [], products: [] };
    entry.products.push(product);
    byCode.set(product.seed.etalaseCode, entry);
  }
  for (const entry of byCode.values()) {
    entry.products.sort((a, b) =>
      a.seed.shownOn < b.seed.shownOn ? -1 : a.seed.shownOn > b.seed.shownOn ? 1 : 0,
    );
    entry.days = entry.products.map((product) => dayOf(product.seed.shownOn));
  }
  return {
    on: (code, day) => {
      const entry = byCode.get(code);
      if (!entry) return [];
      let low = 0;
      let high = entry.days.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((entry.days[middle] ?? 0) < day) low = middle + 1;
        else high = middle;
      }
      return entry.products.slice(0, low);
    },
    price: (product, day) => priceOn(product, dateOf(day), asOf),
  };
}

const MOST_UNITS = 400;

interface Bought {
  readonly items: StoryInput['items'];
  readonly freight: Rupiah;
  readonly value: bigint;
  readonly etalaseCode: string;
}

/** A basket of one supplier worth about `value` rupiah, of what the agency buys. */
function basket(
  agency: CityAgency,
  shelf: Shelf,
  value: bigint,
  day: number,
  random: Random,
): Bought | null {
  const codes = Object.entries(agency.seed.mix);
  for (let attempt = 0; attempt < 12; attempt++) {
    const code = random.weighted(codes, ([, weight]) => weight)[0];
    const products = shelf.on(code, day);
    if (products.length === 0) continue;
    for (let n = 0; n < 8; n++) {
      const product = random.pick(products);
      const price = shelf.price(product, day);
      const units = Math.round(Number(value) / Number(price));
      const fits =
        units >= product.seed.minQuantity &&
        units <= (product.seed.stock === null ? 60 : MOST_UNITS);
      if (!fits && !(attempt > 8 && units >= product.seed.minQuantity)) continue;
      return bought(product, price, Math.max(units, product.seed.minQuantity), shelf, day, random);
    }
  }
  return null;
}

/** One line, or for a third of the orders a few lines of the same seller. */
function bought(
  first: CityProduct,
  price: Rupiah,
  units: number,
  shelf: Shelf,
  day: number,
  random: Random,
): Bought {
  const freight = rupiah(first.seed.freight);
  const items = [{ product: first, quantity: units, price }];
  if (units > 6 && random.chance(0.35)) {
    const others = shelf
      .on(first.seed.etalaseCode, day)
      .filter((p) => p.supplier === first.supplier && p !== first)
      .slice(0, 30);
    for (let n = random.int(1, 3); n > 0 && others.length > 0; n--) {
      const other = random.pick(others);
      const otherPrice = shelf.price(other, day);
      const share = Number(price) * (units / 5);
      const count = Math.floor(share / Number(otherPrice));
      if (
        count < other.seed.minQuantity ||
        count > MOST_UNITS ||
        items.some((item) => item.product === other)
      )
        continue;
      items.push({ product: other, quantity: count, price: otherPrice });
    }
    const extra = items.slice(1).reduce((sum, item) => sum + item.quantity * Number(item.price), 0);
    const left = Math.max(
      first.seed.minQuantity,
      Math.round((units * Number(price) - extra) / Number(price)),
    );
    items[0] = { product: first, quantity: left, price };
  }
  const value = items.reduce(
    (sum, item) => sum + BigInt(item.quantity) * item.price,
    BigInt(freight),
  );
  return { items, freight, value, etalaseCode: first.seed.etalaseCode };
}

/** The last order of a year: its freight takes the rest, so that the sum is met to the rupiah. */
function closing(
  agency: CityAgency,
  shelf: Shelf,
  value: bigint,
  day: number,
  random: Random,
): Bought {
  for (let attempt = 0; attempt < 4_000; attempt++) {
    const code = random.pick(Object.keys(agency.seed.mix));
    const products = shelf.on(code, day);
    if (products.length === 0) continue;
    const product = random.pick(products);
    const price = shelf.price(product, day);
    const units = Number(value / price);
    const rest = value - BigInt(units) * price;
    const allowed = attempt < 2_000 ? value / 20n : value / 4n;
    if (units < Math.max(1, product.seed.minQuantity) || units > 2_000 || rest > allowed) continue;
    return {
      items: [{ product, quantity: units, price }],
      freight: rupiah(rest),
      value,
      etalaseCode: code,
    };
  }
  throw new RangeError(`no closing order of ${value} for ${agency.seed.shortName}`);
}

export interface Season {
  readonly from: Day;
  readonly to: Day;
}

/** Orders of one agency in one season whose values add up to the plan exactly. */
export function wishes(
  plan: AgencyYearPlan,
  agency: CityAgency,
  season: Season,
  shelf: Shelf,
  city: City,
  random: Random,
): Wish[] {
  const weights = Array.from({ length: plan.orders }, () => Math.exp(0.9 * normal(random)));
  const targets = shareOut(Number(plan.realised / 1_000n), weights, 60)
    .map((thousands) => BigInt(thousands) * 1_000n)
    .sort(smallestFirst);
  const first = dayOf(season.from);
  const span = dayOf(season.to) - first;
  const days = targets.map(() => first + Math.floor(random.next() * span));
  const list: Wish[] = [];
  let left = plan.realised;
  let carried = 0n;
  for (const [index, target] of targets.entries()) {
    const day = days[index] ?? first;
    const last = index === targets.length - 1;
    let wanted = target + carried;
    const cap = 185_000_000n;
    if (wanted > cap) wanted = cap;
    if (wanted < 40_000n) wanted = 40_000n;
    const made = last
      ? closing(agency, shelf, left, day, random)
      : (basket(agency, shelf, wanted, day, random) ?? closing(agency, shelf, wanted, day, random));
    left -= made.value;
    carried += target - made.value;
    list.push({
      agency,
      items: made.items,
      freight: made.freight,
      at: momentOn(day, city, random),
      ending: 'completed',
      negotiated: false,
      etalaseCode: made.etalaseCode,
    });
  }
  return list;
}

/** A few orders that came to nothing, or that stand in a given state. */
export function wishesEnding(
  ending: Ending,
  count: number,
  agencies: readonly CityAgency[],
  days: readonly [number, number],
  shelf: Shelf,
  city: City,
  random: Random,
): Wish[] {
  const list: Wish[] = [];
  for (let n = 0; n < count; n++) {
    const agency = agencies[n % agencies.length];
    if (!agency) break;
    const day = random.int(days[0], days[1]);
    const made = basket(agency, shelf, BigInt(random.int(400, 14_000)) * 1_000n, day, random);
    if (!made) continue;
    const inFlight = ![
      'completed',
      'cancelled',
      'cancelled_review',
      'cancelled_negotiation',
      'stopped',
      'terminated',
    ].includes(ending);
    const tight = made.items.some(
      ({ product, quantity }) => product.seed.stock !== null && quantity > product.seed.stock / 8,
    );
    if (inFlight && tight) continue;
    const negotiated =
      ending === 'negotiating' ||
      ending === 'cancelled_negotiation' ||
      (ending !== 'awaiting_ppk' && random.chance(0.3));
    list.push({
      agency,
      items: made.items,
      freight: made.freight,
      at: momentOn(day, city, random),
      ending,
      negotiated,
      etalaseCode: made.etalaseCode,
    });
  }
  return list;
}

function momentOn(day: number, city: City, random: Random): Date {
  const at = startOfDay(dateOf(day) as Day, city.calendar.zone).getTime();
  return workingMoment(new Date(at + random.int(8 * 60, 15 * 60) * 60_000), city);
}

/** The largest comes last, where it takes what the others left over. */
const smallestFirst = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);

/** A standard normal deviate (Box-Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
