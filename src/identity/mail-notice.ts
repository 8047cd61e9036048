import type { Lexicon, Mail, UseCaseEnv } from '../platform/index.ts';
import { muted, noticeForMail } from './notices.sql.ts';

/**
 * Sends one notice by mail in the person's language, unless its topic is one he wants in the app only.
 * Safe to run twice: the worst is a second copy.
 */
export async function mailNotice(
  env: UseCaseEnv,
  mail: Mail,
  lexicon: Lexicon,
  baseUrl: string,
  id: string,
): Promise<void> {
  const notice = await noticeForMail(env.db, id);
  if (!notice) return;
  const topic = lexicon.topicOf(notice.kind);
  if (topic && (await muted(env.db, notice.personId)).includes(topic.key)) return;
  const locale = notice.locale === 'en' ? 'en' : 'id';
  const text = lexicon.notice(notice.kind, notice.params as Record<string, string>, locale);
  await mail.send({
    to: notice.email,
    subject: `${text.split('. ')[0]?.slice(0, 120)} - Katalokal ${env.pemda.shortName}`,
    text: `${locale === 'en' ? 'Dear' : 'Yth.'} ${notice.name},\n\n${text}\n\n${baseUrl}${notice.link}\n\nKatalokal ${env.pemda.name}\n`,
  });
}
