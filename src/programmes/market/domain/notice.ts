import {
  addDays,
  type Day,
  fail,
  ok,
  type Refusal,
  type Result,
  type Role,
  refuse,
} from '../../../kernel/index.ts';

export const NOTICE_KINDS = ['offer', 'wish'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** What businesses mostly look for among each other. */
export const TOPICS = [
  'material',
  'packaging',
  'consignment',
  'transport',
  'tools',
  'labour',
  'other',
] as const;
export type Topic = (typeof TOPICS)[number];

export const NOTICE_STATES = ['pending', 'shown', 'ended', 'removed'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

export interface NoticeContent {
  readonly kind: NoticeKind;
  readonly topic: Topic;
  readonly title: string;
  readonly body: string;
  readonly until: Day;
  /** The owner's telephone stands on the page; otherwise answers go through the system. */
  readonly showPhone: boolean;
}

export interface MarketNotice {
  readonly id: string;
  readonly supplierId: string;
  readonly state: NoticeState;
  readonly version: number;
  readonly content: NoticeContent;
  readonly shownAt: Date | null;
  readonly endedAt: Date | null;
  readonly createdAt: Date;
}

interface Versioned {
  readonly expectedVersion: number;
}
export type NoticeCommand =
  | { readonly kind: 'post'; readonly id: string; readonly content: NoticeContent }
  | (Versioned & { readonly kind: 'change'; readonly content: NoticeContent })
  | (Versioned & { readonly kind: 'show' })
  | (Versioned & { readonly kind: 'remove'; readonly reason: string })
  | (Versioned & { readonly kind: 'end' })
  | { readonly kind: 'expire' };
export type NoticeStep = NoticeCommand['kind'];

interface At {
  readonly at: Date;
  readonly by: string | null;
}
export type NoticeEvent = At &
  (
    | {
        readonly kind: 'posted';
        readonly id: string;
        readonly supplierId: string;
        readonly content: NoticeContent;
      }
    | { readonly kind: 'changed'; readonly content: NoticeContent }
    | { readonly kind: 'shown' }
    | { readonly kind: 'removed'; readonly reason: string }
    | { readonly kind: 'ended' }
    | { readonly kind: 'expired' }
  );

export interface NoticeEnv {
  readonly now: Date;
  readonly today: Day;
  readonly actor: {
    readonly personId: string | null;
    readonly role: Role | 'system';
    readonly supplierId: string | null;
  };
}

export const MOST_TITLE = 100;
export const MOST_BODY = 1500;
/** Longer than this nobody keeps a notice up to date. */
export const MOST_DAYS = 90;

const STEPS: Readonly<Record<NoticeState, readonly NoticeStep[]>> = {
  pending: ['change', 'show', 'remove', 'end', 'expire'],
  shown: ['change', 'remove', 'end', 'expire'],
  ended: [],
  removed: [],
};
const OF_OWNER: readonly NoticeStep[] = ['change', 'end'];
const OF_OFFICE: readonly NoticeStep[] = ['show', 'remove'];

/** What this person can do with a notice now; pages draw their forms from it. */
export function noticeMoves(
  one: Pick<MarketNotice, 'state' | 'supplierId'>,
  actor: NoticeEnv['actor'],
): NoticeStep[] {
  const own = actor.role === 'seller' && actor.supplierId === one.supplierId;
  const may = own ? OF_OWNER : actor.role === 'programme_officer' ? OF_OFFICE : [];
  return STEPS[one.state].filter((step) => may.includes(step));
}

/** What a command makes of a notice. Pure; refusals: 'market.*', 'text.*', each at its field. */
export function decideNotice(
  before: MarketNotice | null,
  command: NoticeCommand,
  env: NoticeEnv,
): Result<readonly NoticeEvent[], readonly Refusal[]> {
  const { actor } = env;
  const no = (code: string, field?: string) => fail([refuse(code, field).error]);
  const base: At = { at: env.now, by: actor.personId };
  if (command.kind === 'post') {
    const { supplierId } = actor;
    if (actor.role !== 'seller' || !supplierId) return no('market.forbidden');
    const faults = faultsOf(command.content, env.today);
    if (faults.length > 0) return fail(faults);
    const { id, content } = command;
    return ok([{ ...base, kind: 'posted', id, supplierId, content }]);
  }
  if (!before) return no('market.not-found');
  if (command.kind === 'expire')
    return actor.role === 'system' &&
      STEPS[before.state].includes('expire') &&
      before.content.until < env.today
      ? ok([{ ...base, kind: 'expired' }])
      : no('market.state');
  if (command.expectedVersion !== before.version) return no('market.stale');
  if (!noticeMoves(before, actor).includes(command.kind)) return no('market.state');
  switch (command.kind) {
    case 'change': {
      const faults = faultsOf(command.content, env.today);
      return faults.length > 0
        ? fail(faults)
        : ok([{ ...base, kind: 'changed', content: command.content }]);
    }
    case 'show':
      return ok([{ ...base, kind: 'shown' }]);
    case 'end':
      return ok([{ ...base, kind: 'ended' }]);
    case 'remove':
      return command.reason.trim() === ''
        ? no('text.empty', 'reason')
        : ok([{ ...base, kind: 'removed', reason: command.reason.trim() }]);
  }
}

function faultsOf(content: NoticeContent, today: Day): Refusal[] {
  const faults: Refusal[] = [];
  const check = (field: 'title' | 'body', max: number) => {
    const text = content[field].trim();
    if (text === '') faults.push(refuse('text.empty', field).error);
    else if (text.length > max) faults.push(refuse('text.long', field, { max }).error);
  };
  check('title', MOST_TITLE);
  check('body', MOST_BODY);
  if (content.until < today || content.until > addDays(today, MOST_DAYS))
    faults.push(refuse('market.until', 'until', { days: MOST_DAYS }).error);
  return faults;
}

/** The notice after one event. Changed words are read again before they show. */
export function evolveNotice(one: MarketNotice | null, event: NoticeEvent): MarketNotice | null {
  if (event.kind === 'posted') {
    const { id, supplierId, content, at } = event;
    return {
      id,
      supplierId,
      state: 'pending',
      version: 1,
      content,
      shownAt: null,
      endedAt: null,
      createdAt: at,
    };
  }
  if (!one) return null;
  const next = { ...one, version: one.version + 1 };
  switch (event.kind) {
    case 'changed':
      return { ...next, state: 'pending', content: event.content };
    case 'shown':
      return { ...next, state: 'shown', shownAt: event.at };
    case 'removed':
      return { ...next, state: 'removed', endedAt: event.at };
    case 'ended':
    case 'expired':
      return { ...next, state: 'ended', endedAt: event.at };
  }
}
