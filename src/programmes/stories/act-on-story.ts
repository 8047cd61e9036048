import { readPicture } from '../../catalogue/index.ts';
import { notify, peopleWithRole } from '../../identity/index.ts';
import { fail, ok, type Refusal, type Result, refuse, slugify } from '../../kernel/index.ts';
import {
  audit,
  type FileStore,
  inTransaction,
  newId,
  type Tx,
  type UseCaseEnv,
} from '../../platform/index.ts';
import {
  decideStory,
  evolveStory,
  type Story,
  type StoryCommand,
  type StoryContent,
} from './domain/story.ts';
import { findStory, saveStory } from './stories.sql.ts';

const SMALL = 320;
const LARGE = 1600;

/** A new story of a supplier, by the office or by its maker. Refusals: 'story.*', 'text.*'. */
export function draftStory(
  env: UseCaseEnv,
  supplierId: string,
  content: StoryContent,
): Promise<Result<Story, readonly Refusal[]>> {
  const id = newId(env.clock.now());
  const slug = `${slugify(content.title).slice(0, 60)}-${id.slice(-6)}`;
  return inTransaction<Story, readonly Refusal[]>(env.db, (tx) =>
    step(tx, env, null, { kind: 'draft', id, slug, supplierId, content }),
  );
}

/** One step with a story. Refusals: 'story.*', 'text.*'. */
export function actOnStory(
  env: UseCaseEnv,
  id: string,
  command: StoryCommand,
): Promise<Result<Story, readonly Refusal[]>> {
  return inTransaction<Story, readonly Refusal[]>(env.db, async (tx) => {
    const before = await findStory(tx, id, true);
    if (!before) return fail([refuse('story.not-found').error]);
    return step(tx, env, before, command);
  });
}

/**
 * Adds a picture, read by its content, upright and without the place it was taken at. Refusals: 'story.*',
 * 'text.*' and those of `readPicture`, at field 'picture'.
 */
export async function addStoryPicture(
  env: UseCaseEnv,
  files: FileStore,
  id: string,
  given: { readonly expectedVersion: number; readonly bytes: Uint8Array; readonly alt: string },
): Promise<Result<Story, readonly Refusal[]>> {
  const read = await readPicture(given.bytes, 'picture');
  if (!read.ok) return fail([read.error]);
  const sized = (size: number) => read.value.files.find((one) => one.size === size)?.bytes;
  const [small, large] = [sized(SMALL), sized(LARGE)];
  if (!small || !large) return fail([refuse('story.pictures', 'picture').error]);
  return actOnStory(env, id, {
    kind: 'picture',
    expectedVersion: given.expectedVersion,
    picture: { small: await files.put(small), large: await files.put(large), alt: given.alt },
  });
}

async function step(
  tx: Tx,
  env: UseCaseEnv,
  before: Story | null,
  command: StoryCommand,
): Promise<Result<Story, readonly Refusal[]>> {
  const decision = decideStory(before, command, { now: env.clock.now(), actor: env.actor });
  if (!decision.ok) return decision;
  let after = before;
  for (const event of decision.value) {
    const next = evolveStory(after, event);
    if (!next || !(await saveStory(tx, env.pemda.id, after, next, event)))
      return fail([refuse('story.stale').error]);
    after = next;
  }
  if (!after) return fail([refuse('story.not-found').error]);
  await tell(tx, env, after, command);
  await audit(tx, env, {
    action: `story.${command.kind}`,
    subjectType: 'story',
    subjectId: after.id,
    before: before && { state: before.state, version: before.version },
    after: { state: after.state, version: after.version },
  });
  return ok(after);
}

/** Who has to act next hears of it: the maker what the office wrote, the office what the maker agreed to. */
async function tell(tx: Tx, env: UseCaseEnv, one: Story, { kind }: StoryCommand): Promise<void> {
  const byMaker = env.actor.role === 'seller';
  const wrote = kind === 'draft' || kind === 'change';
  if (!byMaker && (wrote || kind === 'publish' || kind === 'withdraw')) {
    const sellers = await peopleWithRole(tx, 'seller', { supplierId: one.supplierId });
    const ids = sellers.map(({ personId }) => personId);
    const what = wrote
      ? 'story.written'
      : kind === 'publish'
        ? 'story.published'
        : 'story.withdrawn';
    await notify(tx, env, ids, {
      kind: what,
      params: { title: one.content.title },
      link: kind === 'publish' ? `/cerita/${one.slug}` : `/usaha/cerita/${one.id}`,
    });
  }
  if (byMaker && kind === 'agree') {
    const officers = await peopleWithRole(tx, 'programme_officer', {});
    const ids = officers.map(({ personId }) => personId);
    await notify(tx, env, ids, {
      kind: 'story.agreed',
      params: { title: one.content.title },
      link: `/meja/cerita/${one.id}`,
    });
  }
}
