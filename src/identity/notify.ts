import { newId, type Tx, type UseCaseEnv } from '../platform/index.ts';

export interface Notice {
  /** A kind that the receiving side has words for, for example 'order.awaiting-ppk'. */
  readonly kind: string;
  readonly params: Record<string, string>;
  readonly link: string;
}

export const MAIL_JOB = 'identity.notice-mail';

/** Notifies people in the app, and by mail through a job of the same transaction. */
export async function notify(
  tx: Tx,
  env: UseCaseEnv,
  personIds: readonly string[],
  notice: Notice,
): Promise<void> {
  const at = env.clock.now();
  for (const personId of new Set(personIds)) {
    const id = newId(at);
    await tx
      .insertInto('notification')
      .values({
        pemda_id: env.pemda.id,
        id,
        person_id: personId,
        kind: notice.kind,
        params: JSON.stringify(notice.params),
        link: notice.link,
        created_at: at,
      })
      .execute();
    await env.jobs.enqueue(tx, env.pemda.id, MAIL_JOB, { notificationId: id });
  }
}
