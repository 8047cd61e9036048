import type { Locale } from '../kernel/index.ts';
import { messagesEn } from './messages.en.ts';
import { type Messages, messagesId } from './messages.id.ts';

export type { Messages };

/** The words of the shared interface in the reader's language. */
export function words(locale: Locale): Messages {
  return locale === 'en' ? messagesEn : messagesId;
}
