/** What a need or an offer is about: goods of the catalogue, or what else makes a business grow. */
export const TOPICS = [
  'goods',
  'distribution',
  'finance',
  'packaging',
  'export',
  'training',
] as const;
export type Topic = (typeof TOPICS)[number];

/** One thing that a delegation needs or offers. */
export interface Item {
  readonly topic: Topic;
  readonly etalaseId: string | null;
  /** KBKI or a beginning of it; null where nobody knows it. */
  readonly kbki: string | null;
  readonly words: string;
  /** Rupiah: what shall be bought, or what can be supplied; null where nobody knows. */
  readonly amount: bigint | null;
}

export const WISHES = ['must', 'gladly', 'no'] as const;
export type Wish = (typeof WISHES)[number];

/** One side of a pairing. */
export interface Side {
  readonly needs: readonly Item[];
  readonly offers: readonly Item[];
  /** What this side says of the other; null when it says nothing. */
  readonly wish: Wish | null;
  readonly languages: readonly string[];
}

/** What both have to do with each other. */
export interface Between {
  /** Where the guest comes from. */
  readonly scope: 'city' | 'province' | 'nation' | 'abroad';
  /** Orders of the one from the other so far. */
  readonly orders: number;
}

export const PARTS = [
  'need',
  'capacity',
  'place',
  'novelty',
  'hostWish',
  'guestWish',
  'language',
] as const;
export type Part = (typeof PARTS)[number];
export type Weights = Readonly<Record<Part, number>>;

/** What the weights sum to, so that scores of two events can be compared. */
export const WEIGHTS_SUM = 1_000;

/** Points of each part at most; the product's own choice. An event may have its own. */
export const DEFAULT_WEIGHTS: Weights = {
  need: 400,
  capacity: 150,
  place: 100,
  novelty: 100,
  hostWish: 100,
  guestWish: 100,
  language: 50,
};

/** Why a part has the share it has; the page has words for each. */
export type Reason =
  | 'need.kbki'
  | 'need.etalase'
  | 'need.words'
  | 'need.topic'
  | 'need.none'
  | 'capacity.enough'
  | 'capacity.part'
  | 'capacity.unknown'
  | 'capacity.none'
  | `place.${Between['scope']}`
  | 'novelty.never'
  | 'novelty.before'
  | 'wish.must'
  | 'wish.gladly'
  | 'wish.silent'
  | 'language.shared'
  | 'language.none';

export interface ScorePart {
  readonly part: Part;
  /** From 0 to 1. */
  readonly share: number;
  readonly weight: number;
  /** share × weight, whole. */
  readonly points: number;
  readonly reason: Reason;
}

export interface Score {
  readonly parts: readonly ScorePart[];
  readonly points: number;
  readonly must: boolean;
  /** The need and the offer that fit best; null when the two meet by wish alone. */
  readonly fit: {
    readonly need: Item;
    readonly offer: Item;
    readonly needOf: 'host' | 'guest';
  } | null;
}

const PLACE_SHARES = { city: 1, province: 0.6, nation: 0.3, abroad: 0.1 } as const;
/** Digits of KBKI that must be alike: the group of products. */
const KBKI_DIGITS = 5;
const UNKNOWN_SHARE = 0.5;
const TRADED_SHARE = 0.25;

interface Fit {
  readonly need: Item;
  readonly offer: Item;
  readonly needOf: 'host' | 'guest';
  readonly share: number;
  readonly reason: Reason;
}

/**
 * How well a host and a guest fit, part by part. Null when either said no, or when nothing that one needs
 * is offered by the other and neither asked for the meeting. "Must" of either side makes it a must.
 */
export function scorePairing(
  host: Side,
  guest: Side,
  between: Between,
  weights: Weights = DEFAULT_WEIGHTS,
): Score | null {
  if (host.wish === 'no' || guest.wish === 'no') return null;
  const fit = bestFit(host, guest);
  if (!fit && !host.wish && !guest.wish) return null;
  const parts: ScorePart[] = [];
  const add = (part: Part, share: number, reason: Reason) => {
    const weight = weights[part];
    parts.push({ part, share, weight, points: Math.round(share * weight), reason });
  };
  add('need', fit?.share ?? 0, fit?.reason ?? 'need.none');
  add('capacity', ...capacityOf(fit));
  add('place', PLACE_SHARES[between.scope], `place.${between.scope}`);
  if (between.orders === 0) add('novelty', 1, 'novelty.never');
  else add('novelty', TRADED_SHARE, 'novelty.before');
  for (const [part, { wish }] of [
    ['hostWish', host],
    ['guestWish', guest],
  ] as const)
    add(part, wish ? 1 : 0, wish === 'must' || wish === 'gladly' ? `wish.${wish}` : 'wish.silent');
  const shared = host.languages.some((one) => guest.languages.includes(one));
  add('language', shared ? 1 : 0, shared ? 'language.shared' : 'language.none');
  return {
    parts,
    points: Math.max(
      1,
      parts.reduce((sum, one) => sum + one.points, 0),
    ),
    must: host.wish === 'must' || guest.wish === 'must',
    fit: fit && { need: fit.need, offer: fit.offer, needOf: fit.needOf },
  };
}

/** The need and the offer that fit best, either way; of equals the one that moves most money. */
function bestFit(host: Side, guest: Side): Fit | null {
  let best: Fit | null = null;
  const look = (needs: readonly Item[], offers: readonly Item[], needOf: 'host' | 'guest') => {
    for (const need of needs)
      for (const offer of offers) {
        const [share, reason] = fitOf(need, offer);
        if (share === 0) continue;
        const more = share - (best?.share ?? 0);
        if (more > 0 || (more === 0 && (need.amount ?? 0n) > (best?.need.amount ?? 0n)))
          best = { need, offer, needOf, share, reason };
      }
  };
  look(host.needs, guest.offers, 'host');
  look(guest.needs, host.offers, 'guest');
  return best;
}

function fitOf(need: Item, offer: Item): readonly [number, Reason] {
  if (need.topic !== offer.topic) return [0, 'need.none'];
  if (need.topic !== 'goods') return [1, 'need.topic'];
  const [a, b] = [need.kbki ?? '', offer.kbki ?? ''];
  if (a.length >= KBKI_DIGITS && a.slice(0, KBKI_DIGITS) === b.slice(0, KBKI_DIGITS))
    return [1, 'need.kbki'];
  const sameEtalase = need.etalaseId !== null && need.etalaseId === offer.etalaseId;
  const words = sharedWords(need.words, offer.words);
  if (sameEtalase) return [words > 0 ? 0.9 : 0.75, 'need.etalase'];
  return words >= 2 ? [0.4, 'need.words'] : [0, 'need.none'];
}

const wordsOf = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((one) => one.length > 3),
  );

function sharedWords(a: string, b: string): number {
  const of = wordsOf(b);
  let count = 0;
  for (const word of wordsOf(a)) if (of.has(word)) count += 1;
  return count;
}

function capacityOf(fit: Fit | null): readonly [number, Reason] {
  if (!fit) return [0, 'capacity.none'];
  const { need, offer } = fit;
  if (need.amount === null || offer.amount === null) return [UNKNOWN_SHARE, 'capacity.unknown'];
  if (offer.amount >= need.amount) return [1, 'capacity.enough'];
  return [Number((offer.amount * 1000n) / need.amount) / 1000, 'capacity.part'];
}
