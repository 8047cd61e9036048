import type { Locale } from '../kernel/index.ts';
import { words } from '../platform/index.ts';
import { OBSTACLES, OUTCOMES } from './domain/coaching.ts';
import { RECORD_REASONS, type Reason } from './domain/funnel.ts';
import { en } from './funnel-words.en.ts';
import { id } from './funnel-words.id.ts';
import { t as coaching } from './messages.ts';

export const t = words(id, en);

/** A reason in words: an obstacle or outcome in those of coaching. */
export function reasonText(reason: Reason, locale: Locale): string {
  const name = reason.replace(/^\w+:/, '');
  const obstacle = OBSTACLES.find((one) => reason.startsWith('obstacle:') && one === name);
  if (obstacle) return coaching(locale).obstacles[obstacle];
  const outcome = OUTCOMES.find((one) => reason.startsWith('outcome:') && one === name);
  if (outcome) return coaching(locale).outcomes[outcome];
  const record = RECORD_REASONS.find((one) => one === reason);
  return record ? t(locale).records[record] : reason;
}
