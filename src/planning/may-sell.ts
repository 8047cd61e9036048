import { productsByEtalase } from '../catalogue/index.ts';
import { dayOf, median, yearOfDay } from '../kernel/index.ts';
import type { Connections, Db, Pemda } from '../platform/index.ts';
import { codeTitles, type FoundCode, findCodes } from '../suppliers/index.ts';
import { mayEnter } from './domain/may-sell.ts';
import { answerHours, type EtalaseFacts, openEtalaseFacts } from './may-sell.sql.ts';

export interface MaySell {
  readonly words: string;
  readonly year: number;
  /** Lines of business that fit, best first. */
  readonly codes: readonly FoundCode[];
  readonly etalase: readonly (EtalaseFacts & {
    readonly fitting: readonly FoundCode[];
    readonly found: number;
  })[];
  /** Median working time of an answer in hours, over `n` answers; null below five. */
  readonly answer: { readonly medianHours: number; readonly n: number } | null;
  /** Working days that the office promises. */
  readonly promisedDays: number;
}

const MOST_CODES = 6;
const MOST_ETALASE = 6;
/** Fewer answers tell chance, not a habit. */
const LEAST_ANSWERS = 5;
const ANSWER_DAYS = 90;

/**
 * "May I sell this?": from what somebody makes or does, in own words, or from a KBLI code, to the
 * etalase that are open to it, what each asks for, and what agencies plan to buy there this year.
 */
export async function maySell(
  db: Db,
  connections: Connections,
  pemda: Pemda,
  now: Date,
  asked: { readonly words: string; readonly kbli: string },
): Promise<MaySell> {
  const today = dayOf(now, pemda.zone);
  const year = yearOfDay(today);
  const codeGiven = /^\d{5}$/.test(asked.kbli);
  const words = asked.words.slice(0, 200);
  const [codes, products, etalase, hours] = await Promise.all([
    codeGiven ? namedCode(db, asked.kbli) : findCodes(db, 'kbli', words, MOST_CODES),
    codeGiven || words.trim() === ''
      ? new Map<string, number>()
      : productsByEtalase(connections, pemda, today, words),
    openEtalaseFacts(db, today, year),
    answerHours(db, new Date(now.getTime() - ANSWER_DAYS * 86_400_000)),
  ]);
  const bySlug = new Map(etalase.map((one) => [one.slug, one.id]));
  const byId = new Map(etalase.map((one) => [one.id, one]));
  const found = new Map(
    [...products].flatMap(([slug, n]) => {
      const id = bySlug.get(slug);
      return id ? [[id, n] as const] : [];
    }),
  );
  const hints = mayEnter(
    etalase,
    codes.map(({ code }) => code),
    found,
    codeGiven,
  );
  return {
    words,
    year,
    codes,
    etalase: hints.slice(0, MOST_ETALASE).flatMap((hint) => {
      const facts = byId.get(hint.etalaseId);
      if (!facts) return [];
      const fitting = codes.filter(({ code }) => hint.kbli.includes(code));
      return [{ ...facts, fitting, found: hint.products }];
    }),
    answer:
      hours.length >= LEAST_ANSWERS ? { medianHours: median(hours) ?? 0, n: hours.length } : null,
    promisedDays: pemda.settings.reviewWorkingDays,
  };
}

async function namedCode(db: Db, code: string): Promise<FoundCode[]> {
  const titles = await codeTitles(db, 'kbli', [code]);
  return [{ code, title: titles.get(code) ?? '' }];
}
