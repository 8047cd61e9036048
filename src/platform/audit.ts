import type { Tx } from './database/transaction.ts';
import { canonicalJson, newId } from './identifiers.ts';
import type { UseCaseEnv } from './use-case.ts';

export interface AuditEntry {
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Writes the audit row of a change, in the change's own transaction. The table refuses update and delete. */
export async function audit(tx: Tx, env: UseCaseEnv, entry: AuditEntry): Promise<void> {
  const at = env.clock.now();
  await tx
    .insertInto('audit_entry')
    .values({
      pemda_id: env.pemda.id,
      id: newId(at),
      at,
      actor_person_id: env.actor.personId,
      actor_role: env.actor.role,
      action: entry.action,
      subject_type: entry.subjectType,
      subject_id: entry.subjectId,
      before: entry.before === undefined ? null : canonicalJson(entry.before),
      after: entry.after === undefined ? null : canonicalJson(entry.after),
      request_id: env.requestId,
    })
    .execute();
}
