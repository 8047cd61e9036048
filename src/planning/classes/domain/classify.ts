import { type NotSoldHit, notSold } from './not-sold.ts';

/** One thing that a text names: words, and other phrases for the same. */
export interface SpokenUnit {
  readonly words: readonly string[];
  readonly alternatives: readonly (readonly string[])[];
}

/** How the catalogue's search reads a text, the roots of a word, and the telling words of a name. */
export interface Speech {
  units(text: string): readonly SpokenUnit[];
  roots(word: string): readonly string[];
  words(text: string): readonly string[];
}

/** A product's name, in its etalase. */
export interface NamedProduct {
  readonly etalaseId: string;
  readonly name: string;
}

/** What the names on show say of each root: the share of an etalase's products that carry it. */
export interface WordModel {
  readonly etalase: readonly string[];
  readonly rates: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export interface PlanText {
  readonly name: string;
  /** What shall be bought, items parted by semicolons in real plans. */
  readonly items: string;
  readonly specification: string;
  /** Kind of procurement, as it is written: Barang, Jasa Lainnya … */
  readonly kind: string;
}

/** How much a phrase spoke for an etalase, 0 to 1. */
export interface Reason {
  readonly phrase: string;
  readonly points: number;
}

export interface Guess {
  readonly etalaseId: string;
  /** Share of all that the line's words said, 0 to 1. */
  readonly share: number;
  readonly reasons: readonly Reason[];
}

export interface Classification {
  /** The best etalase; null where none sells this, or where the words say nothing. */
  readonly etalaseId: string | null;
  /** 0 to 1: below SURE it goes to the desk, below LEAST nothing is said at all. */
  readonly confidence: number;
  readonly notSold: NotSoldHit | null;
  /** Best first, at most three. */
  readonly guesses: readonly Guess[];
}

/** From here a line counts without a person's look; set on the tuning lines only. */
export const SURE = 0.5;
export const LEAST = 0.2;

/** Words of the chart of accounts that say how money is booked, not for what. */
const BOOKING =
  /^\s*(?:belanja|pengadaan|penyediaan|pemasangan)\s+(?:modal\s+)?|alat\s*\/\s*bahan untuk kegiatan kantor\s*-?|(?:persediaan|barang)\s+untuk dijual\s*\/\s*diserahkan kepada masyarakat(?: lainnya)?|\bsub kegiatan\b.*$|\(?\d+(?:\.\d+){3,}\)?/gi;

const HEAD = 1.6;
const SYNONYM = 0.8;
const NAME_WEIGHT = 1;
const ITEMS_WEIGHT = 2;
const SPECIFICATION_WEIGHT = 0.4;
/** A root of so few products is half believed. */
const RARE = 2;

/**
 * Learns from the names on show. The head (the first word) of a name counts as much again: in
 * Indonesian the thing itself comes first.
 */
export function learnWords(products: Iterable<NamedProduct>, speech: Speech): WordModel {
  const sizes = new Map<string, number>();
  const counts = new Map<string, Map<string, number>>();
  for (const { etalaseId, name } of products) {
    sizes.set(etalaseId, (sizes.get(etalaseId) ?? 0) + 1);
    const seen = new Set<string>();
    speech.words(name).forEach((token, at) => {
      for (const root of speech.roots(token)) {
        if (seen.has(root)) continue;
        seen.add(root);
        const by = counts.get(root) ?? new Map<string, number>();
        by.set(etalaseId, (by.get(etalaseId) ?? 0) + (at === 0 ? 2 : 1));
        counts.set(root, by);
      }
    });
  }
  const rates = new Map<string, Map<string, number>>();
  for (const [root, by] of counts) {
    const all = [...by.values()].reduce((sum, n) => sum + n, 0);
    const belief = all / (all + RARE);
    rates.set(
      root,
      new Map([...by].map(([id, n]) => [id, (belief * n) / (sizes.get(id) ?? 1)] as const)),
    );
  }
  return { etalase: [...sizes.keys()], rates };
}

type Votes = Map<string, number>;

/** The etalase whose products carry a word. */
function wordRates(model: WordModel, speech: Speech, word: string): Votes {
  const rates: Votes = new Map();
  for (const root of speech.roots(word))
    for (const [id, rate] of model.rates.get(root) ?? [])
      rates.set(id, Math.max(rates.get(id) ?? 0, rate));
  return rates;
}

/** The etalase whose products carry all words of a phrase, each by its rarest word. */
function phraseRates(model: WordModel, speech: Speech, words: readonly string[]): Votes {
  const [first = new Map<string, number>(), ...others] = words.map((word) =>
    wordRates(model, speech, word),
  );
  const rates: Votes = new Map();
  for (const [id, rate] of first) {
    const least = Math.min(rate, ...others.map((other) => other.get(id) ?? 0));
    if (least > 0) rates.set(id, least);
  }
  return rates;
}

/** A unit's vote: shares that add up to how telling it is (1: only one etalase knows it). */
function unitVotes(model: WordModel, speech: Speech, unit: SpokenUnit): Votes {
  const rates = phraseRates(model, speech, unit.words);
  for (const alternative of unit.alternatives)
    for (const [id, rate] of phraseRates(model, speech, alternative))
      rates.set(id, Math.max(rates.get(id) ?? 0, SYNONYM * rate));
  const sum = [...rates.values()].reduce((total, rate) => total + rate, 0);
  if (sum === 0) return rates;
  let entropy = 0;
  for (const rate of rates.values()) entropy -= (rate / sum) * Math.log(rate / sum);
  const telling = 1 - entropy / Math.log(Math.max(model.etalase.length, 2));
  return new Map([...rates].map(([id, rate]) => [id, (telling * rate) / sum] as const));
}

function phraseVotes(model: WordModel, speech: Speech, text: string): Votes {
  const votes: Votes = new Map();
  let weight = 0;
  for (const [at, unit] of speech.units(text).entries()) {
    const own = unitVotes(model, speech, unit);
    const factor = at === 0 ? HEAD : 1;
    // A word that no product carries takes weight away, but only half of it.
    weight += own.size > 0 ? factor : factor / 2;
    for (const [id, vote] of own) votes.set(id, (votes.get(id) ?? 0) + factor * vote);
  }
  if (weight > 0) for (const [id, vote] of votes) votes.set(id, vote / weight);
  return votes;
}

interface Phrase {
  readonly text: string;
  readonly weight: number;
}

/** The phrases of a line and what each of them weighs; items that return count by how often. */
export function phrasesOf(line: PlanText): Phrase[] {
  const name = line.name.replace(BOOKING, ' ').trim();
  const list = (text: string) =>
    text
      .replace(BOOKING, ' ')
      .split(/[;\n]|\s-(?=[A-Z])/)
      .map((item) => item.replace(/^[\s\-.]+|[\s\-.]+$/g, ''))
      .filter((item) => /[a-z]{2}/i.test(item));
  const items = list(line.items);
  const counted = new Map<string, number>();
  for (const item of items) counted.set(item, (counted.get(item) ?? 0) + 1);
  const specifications = list(line.specification).slice(0, 12);
  return [
    { text: name || line.name, weight: NAME_WEIGHT },
    ...[...counted].map(([text, n]) => ({ text, weight: (ITEMS_WEIGHT * n) / items.length })),
    ...specifications.map((text) => ({
      text,
      weight: SPECIFICATION_WEIGHT / specifications.length,
    })),
  ];
}

/**
 * Says which etalase sells what a plan line asks for, and how sure that is, from the names of the
 * products on show. Every point can be told: which phrase spoke for which etalase, and how much.
 */
export function classify(model: WordModel, speech: Speech, line: PlanText): Classification {
  const outside = notSold(line);
  const phrases = phrasesOf(line);
  const totals: Votes = new Map();
  const reasons = new Map<string, Reason[]>();
  for (const { text, weight } of phrases)
    for (const [id, vote] of phraseVotes(model, speech, text)) {
      const points = weight * vote;
      totals.set(id, (totals.get(id) ?? 0) + points);
      reasons.set(id, [...(reasons.get(id) ?? []), { phrase: text, points }]);
    }
  const all = [...totals.values()].reduce((sum, vote) => sum + vote, 0);
  const weight = phrases.reduce((sum, phrase) => sum + phrase.weight, 0);
  const guesses = [...totals]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 3)
    .map(([etalaseId, vote]) => ({
      etalaseId,
      share: vote / all,
      reasons: (reasons.get(etalaseId) ?? []).sort((a, b) => b.points - a.points).slice(0, 4),
    }));
  if (outside) return { etalaseId: null, confidence: 0.95, notSold: outside, guesses };
  const best = guesses[0];
  if (!best || weight === 0) return { etalaseId: null, confidence: 0, notSold: null, guesses };
  // Two questions: do the words agree, and did they say anything at all?
  const said = Math.min(1, all / weight / 0.35);
  return {
    etalaseId: best.etalaseId,
    confidence: best.share * said,
    notSold: null,
    guesses,
  };
}

const MOST_SEARCHED = 3;

/**
 * What to search the catalogue for to find what a plan line asks for: of each phrase that spoke for the
 * best etalase the words that its products carry, at most three, the strongest phrase first. Empty where
 * no product carries any.
 */
export function searchesOf(model: WordModel, speech: Speech, line: PlanText): string[] {
  const best = classify(model, speech, line).guesses[0];
  if (!best) return [];
  const searches = best.reasons.map(({ phrase }) =>
    speech
      .units(phrase)
      .filter((unit) => unitVotes(model, speech, unit).has(best.etalaseId))
      .slice(0, MOST_SEARCHED)
      .flatMap((unit) => unit.words)
      .join(' '),
  );
  return [...new Set(searches.filter((text) => text !== ''))];
}
