import { fail, ok, type Refusal, type Result, type Role, refuse } from '../../../kernel/index.ts';

/** `agreed`: the maker agreed to the words and pictures as they are; only then may it be public. */
export const STORY_STATES = ['draft', 'agreed', 'published', 'withdrawn'] as const;
export type StoryState = (typeof STORY_STATES)[number];

export interface StoryContent {
  readonly title: string;
  readonly titleEn: string;
  readonly body: string;
  readonly bodyEn: string;
}

export interface StoryPicture {
  readonly no: number;
  readonly small: string;
  readonly large: string;
  readonly alt: string;
}

export interface Story {
  readonly id: string;
  readonly slug: string;
  readonly supplierId: string;
  readonly state: StoryState;
  readonly version: number;
  readonly content: StoryContent;
  readonly pictures: readonly StoryPicture[];
  readonly agreedAt: Date | null;
  readonly publishedAt: Date | null;
  readonly createdAt: Date;
}

interface Versioned {
  readonly expectedVersion: number;
}
export type StoryCommand =
  | {
      readonly kind: 'draft';
      readonly id: string;
      readonly slug: string;
      readonly supplierId: string;
      readonly content: StoryContent;
    }
  | (Versioned & { readonly kind: 'change'; readonly content: StoryContent })
  | (Versioned & { readonly kind: 'picture'; readonly picture: Omit<StoryPicture, 'no'> })
  | (Versioned & { readonly kind: 'unpicture'; readonly no: number })
  | (Versioned & { readonly kind: 'agree' })
  | (Versioned & { readonly kind: 'publish' })
  | (Versioned & { readonly kind: 'withdraw'; readonly reason: string });
export type StoryStep = StoryCommand['kind'];

interface At {
  readonly at: Date;
  readonly by: string | null;
}
export type StoryEvent = At &
  (
    | {
        readonly kind: 'drafted';
        readonly id: string;
        readonly slug: string;
        readonly supplierId: string;
        readonly content: StoryContent;
      }
    | { readonly kind: 'changed'; readonly content: StoryContent }
    | { readonly kind: 'pictured'; readonly picture: StoryPicture }
    | { readonly kind: 'unpictured'; readonly no: number }
    | { readonly kind: 'agreed' }
    | { readonly kind: 'published' }
    | { readonly kind: 'withdrawn'; readonly reason: string }
  );

export interface StoryActor {
  readonly personId: string | null;
  readonly role: Role | 'system';
  readonly supplierId: string | null;
}

export const MOST_TITLE = 120;
export const MOST_BODY = 6000;
export const MOST_ALT = 200;
export const MOST_PICTURES = 6;

const STEPS: Readonly<Record<StoryState, readonly StoryStep[]>> = {
  draft: ['change', 'picture', 'unpicture', 'agree', 'withdraw'],
  agreed: ['change', 'picture', 'unpicture', 'publish', 'withdraw'],
  published: ['change', 'picture', 'unpicture', 'withdraw'],
  withdrawn: [],
};
/** The maker alone agrees, the office alone publishes; either ends it. */
const OF_MAKER: readonly StoryStep[] = ['change', 'picture', 'unpicture', 'agree', 'withdraw'];
const OF_OFFICE: readonly StoryStep[] = ['change', 'picture', 'unpicture', 'publish', 'withdraw'];

/** What this person can do with a story now; pages draw their forms from it. */
export function storyMoves(
  one: Pick<Story, 'state' | 'supplierId'>,
  actor: StoryActor,
): StoryStep[] {
  const own = actor.role === 'seller' && actor.supplierId === one.supplierId;
  const may = own ? OF_MAKER : actor.role === 'programme_officer' ? OF_OFFICE : [];
  return STEPS[one.state].filter((step) => may.includes(step));
}

/** What a command makes of a story. Pure; refusals: 'story.*', 'text.*', each at its field. */
export function decideStory(
  before: Story | null,
  command: StoryCommand,
  env: { readonly now: Date; readonly actor: StoryActor },
): Result<readonly StoryEvent[], readonly Refusal[]> {
  const { actor } = env;
  const no = (code: string, field?: string) => fail([refuse(code, field).error]);
  const base: At = { at: env.now, by: actor.personId };
  if (command.kind === 'draft') {
    const own = actor.role === 'seller' && actor.supplierId === command.supplierId;
    if (!own && actor.role !== 'programme_officer') return no('story.forbidden');
    const faults = faultsOf(command.content);
    const { kind: _, ...made } = command;
    return faults.length > 0 ? fail(faults) : ok([{ ...base, kind: 'drafted', ...made }]);
  }
  if (!before) return no('story.not-found');
  if (command.expectedVersion !== before.version) return no('story.stale');
  if (!storyMoves(before, actor).includes(command.kind)) return no('story.state');
  switch (command.kind) {
    case 'change': {
      const faults = faultsOf(command.content);
      if (faults.length > 0) return fail(faults);
      return ok([{ ...base, kind: 'changed', content: command.content }]);
    }
    case 'picture': {
      const { picture } = command;
      if (before.pictures.length >= MOST_PICTURES)
        return fail([refuse('story.pictures', 'picture', { max: MOST_PICTURES }).error]);
      if (picture.alt.trim() === '') return no('story.alt', 'alt');
      if (picture.alt.length > MOST_ALT)
        return fail([refuse('text.long', 'alt', { max: MOST_ALT }).error]);
      const next = before.pictures.reduce((top, one) => Math.max(top, one.no), 0) + 1;
      return ok([{ ...base, kind: 'pictured', picture: { ...picture, no: next } }]);
    }
    case 'unpicture':
      return before.pictures.some((one) => one.no === command.no)
        ? ok([{ ...base, kind: 'unpictured', no: command.no }])
        : no('story.not-found');
    case 'agree':
      return ok([{ ...base, kind: 'agreed' }]);
    case 'publish':
      return ok([{ ...base, kind: 'published' }]);
    case 'withdraw':
      if (command.reason.trim() === '') return no('text.empty', 'reason');
      return ok([{ ...base, kind: 'withdrawn', reason: command.reason.trim() }]);
  }
}

function faultsOf(content: StoryContent): Refusal[] {
  const faults: Refusal[] = [];
  const check = (field: keyof StoryContent, max: number, needed: boolean) => {
    const text = content[field].trim();
    if (needed && text === '') faults.push(refuse('text.empty', field).error);
    else if (text.length > max) faults.push(refuse('text.long', field, { max }).error);
  };
  check('title', MOST_TITLE, true);
  check('titleEn', MOST_TITLE, false);
  check('body', MOST_BODY, true);
  check('bodyEn', MOST_BODY, false);
  if ((content.titleEn.trim() === '') !== (content.bodyEn.trim() === ''))
    faults.push(
      refuse('story.english', content.titleEn.trim() === '' ? 'titleEn' : 'bodyEn').error,
    );
  return faults;
}

/** The story after one event. Whatever changes it takes the maker's agreement away. */
export function evolveStory(one: Story | null, event: StoryEvent): Story | null {
  if (event.kind === 'drafted') {
    const { id, slug, supplierId, content, at } = event;
    return {
      id,
      slug,
      supplierId,
      state: 'draft',
      version: 1,
      content,
      pictures: [],
      agreedAt: null,
      publishedAt: null,
      createdAt: at,
    };
  }
  if (!one) return null;
  const next = { ...one, version: one.version + 1 };
  const undone = { ...next, state: 'draft' as const, agreedAt: null };
  switch (event.kind) {
    case 'changed':
      return { ...undone, content: event.content };
    case 'pictured':
      return { ...undone, pictures: [...one.pictures, event.picture] };
    case 'unpictured':
      return { ...undone, pictures: one.pictures.filter(({ no }) => no !== event.no) };
    case 'agreed':
      return { ...next, state: 'agreed', agreedAt: event.at };
    case 'published':
      return { ...next, state: 'published', publishedAt: event.at };
    case 'withdrawn':
      return { ...next, state: 'withdrawn' };
  }
}
