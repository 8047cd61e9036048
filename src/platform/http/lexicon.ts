import type { Locale, Refusal, Role } from '../../kernel/index.ts';
import type { Beside } from './desk.ts';
import type { Access } from './route.ts';

type Params = NonNullable<Refusal['params']>;

/** A room's words for its refusals, by code; each names the rule and the way out. */
export type RefusalWords = Readonly<Record<string, (params: Params) => string>>;

/** A room's words for its notices, by kind. */
export type NoticeWords = Readonly<
  Record<string, (params: Readonly<Record<string, string>>) => string>
>;

/** What notices are about: persons choose by it which of them also come by mail. */
export interface NoticeTopic {
  /** The beginning of its kinds, up to a '.' or '-'. */
  readonly key: string;
  /** Whom its notices can reach. */
  readonly roles: readonly Role[];
  readonly label: Readonly<Record<Locale, string>>;
}

/** An entry of the main navigation, shown to those whom its access admits. */
export interface NavEntry {
  readonly href: string;
  readonly label: Readonly<Record<Locale, string>>;
  readonly access: Access;
}

/** What a room hands to app.tsx besides its routes. */
export interface RoomWords {
  readonly refusals?: Readonly<Record<Locale, RefusalWords>>;
  readonly notices?: Readonly<Record<Locale, NoticeWords>>;
  readonly topics?: readonly NoticeTopic[];
}

/** The words of all rooms together: a page can word a refusal that a lower room gave. */
export interface Lexicon {
  refusal(refusal: Refusal, locale: Locale): string;
  notice(kind: string, params: Readonly<Record<string, string>>, locale: Locale): string;
  role(role: Role | 'system', locale: Locale): string;
  /** The topic of a kind of notice: the one with the longest key that it begins with. */
  topicOf(kind: string): NoticeTopic | undefined;
  readonly topics: readonly NoticeTopic[];
  readonly nav: readonly NavEntry[];
  /** What rooms find beside the products of a search. */
  readonly beside: readonly Beside[];
}

export function createLexicon(
  rooms: readonly RoomWords[],
  roles: Readonly<Record<Locale, Readonly<Record<Role | 'system', string>>>>,
  nav: readonly NavEntry[],
  beside: readonly Beside[] = [],
): Lexicon {
  const refusals: Record<Locale, RefusalWords> = { id: {}, en: {} };
  const notices: Record<Locale, NoticeWords> = { id: {}, en: {} };
  const topics = rooms.flatMap((room) => room.topics ?? []);
  const longest = [...topics].sort((a, b) => b.key.length - a.key.length);
  for (const room of rooms) {
    for (const locale of ['id', 'en'] as const) {
      Object.assign(refusals[locale], room.refusals?.[locale]);
      Object.assign(notices[locale], room.notices?.[locale]);
    }
  }
  return {
    // A code without words is a fault of ours; its name is better than silence, and a test finds it.
    refusal: (refusal, locale) =>
      refusals[locale][refusal.code]?.(refusal.params ?? {}) ?? refusal.code,
    notice: (kind, params, locale) => notices[locale][kind]?.(params) ?? kind,
    role: (role, locale) => roles[locale][role],
    topicOf: (kind) =>
      longest.find(
        ({ key }) => kind === key || kind.startsWith(`${key}.`) || kind.startsWith(`${key}-`),
      ),
    topics,
    nav,
    beside,
  };
}

/** The HTTP status of a refusal: what is not there, not allowed, out of date, or simply not right. */
export function statusOf(refusal: Refusal): 403 | 404 | 409 | 422 {
  if (refusal.code.endsWith('.not-found')) return 404;
  if (refusal.code.endsWith('.forbidden')) return 403;
  if (refusal.code.endsWith('.stale') || refusal.code.endsWith('.taken')) return 409;
  return 422;
}
