import {
  ok,
  parseDay,
  parsePlainRupiah,
  parseQuantity,
  quantityToDecimal,
  type Refusal,
  type Result,
  type Rupiah,
  refuse,
  rupiah,
} from '../../../kernel/index.ts';
import { type EtalaseRules, LIMITS } from './completeness.ts';
import type { ListingContent, Origin, Permit } from './content.ts';
import type { PageKey } from './form-pages.ts';
import { readRows, typedRows } from './price-rows.ts';
import { type AttributeValue, attributeName, readAttribute } from './template.ts';
import { UNITS } from './units.ts';

/** What a page of the form holds, by field, as it was typed. */
export type Typed = Readonly<Record<string, string>>;

export interface ReadPage {
  /** The content with every field that could be read; one that could not keeps its old value. */
  readonly content: ListingContent;
  readonly faults: readonly Refusal[];
}

const MAX_LINE = 300;
const MAX_PERMITS = 10;
/** 20 tons: what is heavier is no parcel, and no mistyped gram either. */
const MAX_WEIGHT_GRAM = 20_000_000;

const comma = (decimal: string | null): string => (decimal ?? '').replace('.', ',');
const text = (value: string | number | bigint | null): string =>
  value === null ? '' : String(value);

/** The fields of a page as the form shows them. */
export function typedOf(key: PageKey, content: ListingContent): Typed {
  switch (key) {
    case 'barang':
      return {
        name: content.name,
        brand: content.brand,
        specification: content.specification,
        unit: content.unit,
      };
    case 'kbki':
      return { kbki: content.kbki };
    case 'isian':
      return Object.fromEntries(
        Object.entries(content.attributes).map(([name, value]) => [
          attributeName(name),
          typedAttribute(value),
        ]),
      );
    case 'harga':
      return {
        price: text(content.price),
        leadTimeDays: text(content.leadTimeDays),
        stock: comma(content.stock),
        minQuantity: comma(content.minQuantity),
        quantityStep: comma(content.quantityStep),
        preorder: content.preorder ? 'ya' : '',
        freight: content.freight === 0n ? '' : text(content.freight),
        weightGram: text(content.weightGram),
        kbli: content.kbli,
        capacityPerDay: comma(content.capacityPerDay),
        ...typedRows(content, (kind, key) => (kind === 'tier' ? comma(key) : key)),
      };
    case 'asal':
      return {
        origin: content.origin === 'unknown' ? '' : content.origin,
        subsector: content.subsector ?? '',
        tkdnPercent: content.tkdnPercent === null ? '' : comma(String(content.tkdnPercent)),
        tkdnCertificate: content.tkdnCertificate ?? '',
        tkdnExpiresOn: content.tkdnExpiresOn ?? '',
        sniNumber: content.sniNumber ?? '',
        ...typedPermits(content.permits),
      };
    case 'foto':
      return {};
  }
}

const typedAttribute = (value: AttributeValue): string =>
  typeof value === 'boolean'
    ? value
      ? 'ya'
      : 'tidak'
    : typeof value === 'number'
      ? comma(String(value))
      : value;

const typedPermits = (permits: readonly Permit[]): Typed =>
  Object.fromEntries(
    permits.flatMap(({ kind, number, expiresOn }, n) => [
      [`permit.${n}.kind`, kind],
      [`permit.${n}.number`, number],
      [`permit.${n}.expiresOn`, expiresOn ?? ''],
    ]),
  );

/** Collects faults, and gives the old value where a new one could not be read. */
class Reader {
  readonly faults: Refusal[] = [];
  readonly #typed: Typed;
  constructor(typed: Typed) {
    this.#typed = typed;
  }
  raw(field: string): string {
    return (this.#typed[field] ?? '').trim();
  }
  line(field: string, old: string, most: number = MAX_LINE): string {
    const given = this.raw(field);
    if (given.length <= most) return given;
    this.faults.push({ code: 'listing.long', field, params: { most } });
    return old;
  }
  take<T>(field: string, old: T, read: (given: string) => Result<T, Refusal>): T {
    const result = read(this.raw(field));
    if (result.ok) return result.value;
    this.faults.push({ ...result.error, field });
    return old;
  }
}

const orNull =
  <T>(read: (given: string) => Result<T, Refusal>) =>
  (given: string): Result<T | null, Refusal> =>
    given === '' ? ok(null) : read(given);

const money = (given: string): Result<Rupiah, Refusal> => parsePlainRupiah(given);

function decimal(given: string): Result<string, Refusal> {
  const amount = parseQuantity(given);
  return amount.ok ? ok(quantityToDecimal(amount.value)) : amount;
}

/** A stock may be empty, unlike an amount that is ordered. */
const stock = (given: string): Result<string, Refusal> =>
  /^0+$/.test(given) ? ok('0') : decimal(given);

const whole =
  (most: number) =>
  (given: string): Result<number, Refusal> => {
    if (!/^\d{1,9}$/.test(given) || Number(given) > most)
      return refuse('listing.whole', undefined, { most });
    return ok(Number(given));
  };

function percent(given: string): Result<number, Refusal> {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(given);
  const value = match ? Number(`${match[1]}.${match[2] ?? '0'}`) : Number.NaN;
  return value <= 100 ? ok(value) : refuse('listing.tkdn-percent');
}

const day = (given: string): Result<string, Refusal> => parseDay(given);

/**
 * Reads one page of the form over a content. What cannot be read is named field by field and keeps
 * its old value, so that the rest is saved all the same. Codes: money.*, quantity.*, day.*,
 * attribute.*, listing.long, listing.whole, listing.unit-unknown, listing.tkdn-percent.
 */
export function readPage(
  key: PageKey,
  typed: Typed,
  content: ListingContent,
  etalase: EtalaseRules,
): ReadPage {
  const reader = new Reader(typed);
  const next = { ...content, ...READERS[key](reader, content, etalase) };
  return { content: next, faults: reader.faults };
}

type PageReader = (
  reader: Reader,
  old: ListingContent,
  etalase: EtalaseRules,
) => Partial<ListingContent>;

const READERS: Readonly<Record<PageKey, PageReader>> = {
  barang: (r, old) => ({
    name: r.line('name', old.name, LIMITS.name.most).replaceAll(/\s+/g, ' '),
    brand: r.line('brand', old.brand, 100),
    specification: r.line('specification', old.specification, LIMITS.specification),
    unit: r.take('unit', old.unit, (given) =>
      given === '' || given === old.unit || UNITS.includes(given)
        ? ok(given)
        : refuse('listing.unit-unknown'),
    ),
  }),
  kbki: (r, old) => ({
    kbki: r.take('kbki', old.kbki, (given) =>
      /^(\d{2,10})?$/.test(given) ? ok(given) : refuse('listing.kbki'),
    ),
  }),
  isian: readAttributes,
  harga: (r, old) => ({
    price: r.take('price', old.price, orNull(money)),
    leadTimeDays: r.take('leadTimeDays', old.leadTimeDays, orNull(whole(LIMITS.leadTimeDays))),
    stock: r.take('stock', old.stock, orNull(stock)),
    minQuantity: r.take('minQuantity', old.minQuantity, (given) => decimal(given || '1')),
    quantityStep: r.take('quantityStep', old.quantityStep, (given) => decimal(given || '1')),
    preorder: r.raw('preorder') === 'ya',
    freight: r.take('freight', old.freight, (given) =>
      given === '' ? ok(rupiah(0)) : money(given),
    ),
    weightGram: r.take('weightGram', old.weightGram, orNull(whole(MAX_WEIGHT_GRAM))),
    capacityPerDay: r.take('capacityPerDay', old.capacityPerDay, orNull(decimal)),
    ...readRows(r, { quantity: decimal, money }),
    kbli: /^\d{5}$/.test(r.raw('kbli')) ? r.raw('kbli') : old.kbli,
  }),
  asal: (r, old, etalase) => ({
    origin: originOf(r.raw('origin')),
    subsector: r.line('subsector', old.subsector ?? '', 60) || null,
    tkdnPercent: r.take('tkdnPercent', old.tkdnPercent, orNull(percent)),
    tkdnCertificate: r.line('tkdnCertificate', old.tkdnCertificate ?? '', 100) || null,
    tkdnExpiresOn: r.take('tkdnExpiresOn', old.tkdnExpiresOn, orNull(day)),
    sniNumber: r.line('sniNumber', old.sniNumber ?? '', 100) || null,
    permits: readPermits(r, etalase),
  }),
  // Pictures come one by one, as files.
  foto: () => ({}),
};

const originOf = (given: string): Origin =>
  given === 'domestic' || given === 'import' ? given : 'unknown';

function readAttributes(
  r: Reader,
  old: ListingContent,
  etalase: EtalaseRules,
): Partial<ListingContent> {
  const attributes: Record<string, AttributeValue> = {};
  for (const field of etalase.template) {
    const name = attributeName(field.key);
    const value = r.take(name, old.attributes[field.key] ?? null, (given) =>
      readAttribute(field, given),
    );
    if (value !== null) attributes[field.key] = value;
  }
  return { attributes };
}

/** A row without a number is empty when nothing else of it was typed; the kinds asked for stand there anyway. */
function readPermits(r: Reader, etalase: EtalaseRules): Permit[] {
  const permits: Permit[] = [];
  for (let n = 0; n < MAX_PERMITS; n++) {
    const at = `permit.${n}`;
    const kind = r.line(`${at}.kind`, '', 100);
    const number = r.line(`${at}.number`, '', 100);
    const expiresOn = r.take(`${at}.expiresOn`, null, orNull(day));
    if (number !== '' && kind !== '') permits.push({ kind, number, expiresOn });
    else if (number !== '') r.faults.push({ code: 'listing.permit-kind', field: `${at}.kind` });
    else if (expiresOn !== null || (kind !== '' && !etalase.permits.includes(kind)))
      r.faults.push({ code: 'listing.permit', field: `${at}.number`, params: { kind } });
  }
  return permits;
}
