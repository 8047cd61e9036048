import { fail, ok, type Refusal, refuse } from '../../../kernel/index.ts';
import { phraseWords } from './answers.ts';
import {
  AUTHORS,
  TRANSITIONS,
  type Wanted,
  type WantedCommand,
  type WantedContent,
  type WantedDecision,
  type WantedEnv,
} from './wanted.ts';

export const MOST_TITLE = 120;
export const MOST_QUANTITY = 120;
export const MOST_CONTACT = 200;
export const MOST_TEXT = 2000;
export const MOST_PHRASES = 10;

/**
 * What a command makes of a notice; null is one that does not exist yet. Pure. Refusals: 'wanted.*',
 * 'text.*', each at its field. Answers and purchases act for everybody: they come from the system,
 * whoever showed the product or bought it.
 */
export function decideWanted(
  one: Wanted | null,
  command: WantedCommand,
  env: WantedEnv,
): WantedDecision {
  const no = (code: string) => fail([refuse(code).error]);
  const { role, personId: by } = env.actor;
  const author = role !== 'system' && AUTHORS.includes(role);
  const at = env.now;
  if (command.kind === 'draft') {
    if (!author) return no('wanted.forbidden');
    if (one !== null) return no('wanted.state');
    const faults = contentFaults(command.content, env);
    if (faults.length > 0) return fail(faults);
    return ok([{ kind: 'drafted', at, by, id: command.id, content: command.content }]);
  }
  if (one === null) return no('wanted.not-found');
  const transition = TRANSITIONS[one.state][command.kind];
  if ((transition?.who ?? 'author') === 'author' && !author && isByHand(command))
    return no('wanted.forbidden');
  if ('expectedVersion' in command && command.expectedVersion !== one.version)
    return no('wanted.stale');
  if (!transition) return no('wanted.state');
  switch (command.kind) {
    case 'change': {
      const faults = contentFaults(command.content, env);
      return faults.length > 0
        ? fail(faults)
        : ok([{ kind: 'changed', at, by, content: command.content }]);
    }
    case 'publish': {
      // A draft may have waited so long that its days are over.
      const faults = contentFaults(one.content, env);
      return faults.length > 0 ? fail(faults) : ok([{ kind: 'published', at, by }]);
    }
    case 'close': {
      const { reason, result } = command;
      if (reason.trim() === '') return fail([refuse('text.empty', 'reason').error]);
      if (reason.length > MOST_TEXT)
        return fail([refuse('text.long', 'reason', { max: MOST_TEXT }).error]);
      return ok([{ kind: 'closed', at, by, reason: reason.trim(), result }]);
    }
    case 'answer': {
      const { productId, supplierId } = command;
      return ok([{ kind: 'answered', at, by: null, productId, supplierId }]);
    }
    case 'meet':
      return ok([{ kind: 'met', at, by: null, orderId: command.orderId, result: command.result }]);
    case 'expire':
      return env.today > one.content.answerUntil
        ? ok([{ kind: 'expired', at, by: null, result: command.result }])
        : no('wanted.not-over');
  }
}

const isByHand = ({ kind }: WantedCommand) =>
  kind === 'change' || kind === 'publish' || kind === 'close';

function contentFaults(content: WantedContent, { today }: WantedEnv): Refusal[] {
  const faults: Refusal[] = [];
  const add = (...error: Parameters<typeof refuse>) => faults.push(refuse(...error).error);
  const text = (field: keyof WantedContent & string, value: string, max: number) => {
    if (value.trim() === '') add('text.empty', field);
    else if (value.length > max) add('text.long', field, { max });
  };
  text('title', content.title, MOST_TITLE);
  text('description', content.description, MOST_TEXT);
  text('quantity', content.quantity, MOST_QUANTITY);
  text('contact', content.contact, MOST_CONTACT);
  if (content.neededFrom > content.neededTo) add('wanted.days', 'neededTo');
  if (content.answerUntil < today) add('wanted.past', 'answerUntil');
  if (content.answerUntil > content.neededTo) add('wanted.too-late', 'answerUntil');
  if (content.phrases.length === 0) add('text.empty', 'phrases');
  if (content.phrases.length > MOST_PHRASES)
    add('wanted.phrases', 'phrases', { max: MOST_PHRASES });
  if (content.phrases.some((phrase) => phraseWords(phrase).length === 0))
    add('wanted.phrase-short', 'phrases');
  return faults;
}
