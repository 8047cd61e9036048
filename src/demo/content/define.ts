import { attributeTemplate, typedValue } from './attributes.ts';
import type {
  AttributeValue,
  Axis,
  EtalaseDefinition,
  Kind,
  Origin,
  ProductFamily,
  Subsector,
  Variant,
} from './model.ts';

/** What a family says of itself; what it leaves out comes from its etalase. */
export type FamilyWords = {
  /** Axis key to values: `'A4|F4=1.1|A3=2'`, the number is the price factor. */
  readonly axes: Readonly<Record<string, string>>;
  /** Invented brands parted by `|`; left out when the seller's name is the brand. */
  readonly brands?: string;
  readonly price: number;
  readonly text: string;
  readonly unit?: string;
  readonly kbki?: string;
  readonly kbli?: string;
  readonly kind?: Kind;
  readonly subsector?: Subsector | null;
  readonly picture?: string;
  readonly stock?: readonly [number, number] | null;
  readonly lead?: number;
  readonly min?: number;
  readonly weight?: number;
  readonly tkdn?: readonly [share: number, from: number, to: number];
  readonly origin?: Origin | 'mixed';
  readonly standard?: boolean;
  readonly fixed?: Readonly<Record<string, AttributeValue>>;
  /** Combinations that make no sense: `'Flashdisk&1 TB|Flashdisk&2 TB'`. */
  readonly not?: string;
};

/** A family before its etalase has filled the gaps. */
export type FamilyDraft = {
  readonly key: string;
  readonly label: string;
  readonly names: readonly string[];
  readonly words: FamilyWords;
};

/** Describes a product family; several title templates are parted by `|`. */
export function family(key: string, label: string, names: string, words: FamilyWords): FamilyDraft {
  return { key, label, names: names.split('|'), words };
}

type EtalaseWords = Omit<EtalaseDefinition, 'attributes' | 'families' | 'kbki' | 'uses'> & {
  readonly uses: string;
  readonly defaults: {
    readonly unit: string;
    readonly kbki: string;
    readonly lead: number;
    readonly subsector?: Subsector;
    readonly stock?: readonly [number, number] | null;
    readonly tkdn?: readonly [share: number, from: number, to: number];
    readonly origin?: Origin | 'mixed';
    readonly standard?: boolean;
    readonly weight?: number;
    readonly min?: number;
  };
  readonly families: readonly FamilyDraft[];
};

/** Replaces `{key}` in a template and tidies the spaces. */
export function fill(template: string, words: Readonly<Record<string, string>>): string {
  return template
    .replace(/\{(\w+)\}/g, (_, key: string) => words[key] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

function parseAxis(key: string, written: string): Axis {
  const values = written.split('|').map((part) => {
    const [text = '', factor = '1'] = part.split('=');
    return { text: text.trim(), factor: Number(factor) };
  });
  return { key, values };
}

function completeFamily(draft: FamilyDraft, etalase: EtalaseWords): ProductFamily {
  const { words, label } = draft;
  const { defaults } = etalase;
  const axes = Object.entries(words.axes).map(([key, written]) => parseAxis(key, written));
  const kind = words.kind ?? etalase.kind;
  const lead = words.lead ?? defaults.lead;
  const [share, from, to] = words.tkdn ?? defaults.tkdn ?? [0, 0, 0];
  const stock = words.stock === undefined ? (defaults.stock ?? null) : words.stock;
  const extreme = (choose: (...list: number[]) => number): number =>
    axes.reduce(
      (sum, axis) => sum * choose(...axis.values.map((value) => value.factor)),
      words.price,
    );

  const spec = (variant: Variant) => {
    const attributes: Record<string, AttributeValue> = { jenis: label };
    for (const axis of axes) {
      const written = variant[axis.key];
      if (written !== undefined && written !== '')
        attributes[axis.key] = typedValue(axis.key, written);
    }
    return { text: fill(words.text, variant), attributes: { ...attributes, ...words.fixed } };
  };

  return {
    key: draft.key,
    label,
    names: draft.names,
    brands: words.brands?.split('|') ?? [],
    axes,
    excludes: words.not?.split('|').map((part) => part.split('&')) ?? [],
    unit: words.unit ?? defaults.unit,
    basePrice: words.price,
    priceFrom: Math.floor(extreme(Math.min) * 0.8),
    priceTo: Math.ceil(extreme(Math.max) * 1.3),
    kbki: words.kbki ?? defaults.kbki,
    kbli: words.kbli ?? etalase.kbli[0] ?? '',
    kind,
    subsector: words.subsector === undefined ? (defaults.subsector ?? null) : words.subsector,
    picture: words.picture ?? etalase.picture,
    stock: stock === null ? null : { from: stock[0], to: stock[1] },
    leadTimeDays: lead,
    minQuantity: words.min ?? defaults.min ?? 1,
    preorder: kind === 'goods' && lead >= 5,
    weightGram: kind === 'service' ? null : (words.weight ?? defaults.weight ?? null),
    tkdnShare: kind === 'service' ? 0 : share,
    tkdnFrom: from,
    tkdnTo: to,
    origin: words.origin ?? defaults.origin ?? 'domestic',
    standard: words.brands !== undefined && (words.standard ?? defaults.standard ?? false),
    spec,
  };
}

/** Describes an etalase: completes its families and derives its attribute template. */
export function etalase(words: EtalaseWords): EtalaseDefinition {
  const families = words.families.map((draft) => completeFamily(draft, words));
  const keys = new Set(['jenis', 'merek']);
  const choices = new Map<string, Set<string>>([['jenis', new Set()]]);
  for (const one of families) {
    choices.get('jenis')?.add(one.label);
    for (const axis of one.axes) {
      keys.add(axis.key);
      const known = choices.get(axis.key) ?? new Set();
      for (const value of axis.values) if (value.text !== '') known.add(value.text);
      choices.set(axis.key, known);
    }
  }
  for (const draft of words.families) {
    for (const key of Object.keys(draft.words.fixed ?? {})) keys.add(key);
  }
  const { defaults: _defaults, uses, ...rest } = words;
  return {
    ...rest,
    uses: uses.split('|'),
    kbli: [...new Set([...words.kbli, ...families.map((one) => one.kbli)])],
    kbki: [...new Set(families.map((one) => one.kbki))],
    attributes: attributeTemplate([...keys], choices),
    families,
  };
}
