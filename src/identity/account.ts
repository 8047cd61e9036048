import { Secret, TOTP } from 'otpauth';
import { type Refusal, type Result, refuse } from '../kernel/index.ts';
import { audit, inTransaction, type UseCaseEnv } from '../platform/index.ts';
import { checkPassword } from './domain/password.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';
import { personById, setPasswordHash, setTotpSecret } from './people.sql.ts';
import { revokeSessions, sessionsOf } from './sessions.sql.ts';

/** Changes the own password and ends all other sessions. Refusals: 'password.wrong', 'password.*'. */
export async function changePassword(
  env: UseCaseEnv,
  command: { old: string; next: string; keepSession: string },
): Promise<Result<null, Refusal>> {
  const person = env.actor.personId ? await personById(env.db, env.actor.personId) : undefined;
  if (!person || !(await verifyPassword(command.old, person.password_hash)))
    return refuse('password.wrong', 'old');
  const checked = checkPassword(command.next, person.email);
  if (!checked.ok) return { ok: false, error: { ...checked.error, field: 'next' } };
  const hash = await hashPassword(checked.value);
  const at = env.clock.now();
  const others = (await sessionsOf(env.db, person.id, at)).filter(
    (s) => s.key !== command.keepSession,
  );
  return inTransaction(env.db, async (tx) => {
    await setPasswordHash(tx, person.id, hash);
    for (const session of others) await revokeSessions(tx, person.id, at, session.key);
    await audit(tx, env, {
      action: 'person.password-changed',
      subjectType: 'person',
      subjectId: person.id,
    });
    return { ok: true, value: null };
  });
}

/** A new secret to show once; it counts only after `confirmTotp` has seen a code of it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** Turns two-step verification on. Refusal: 'totp.wrong'. */
export async function confirmTotp(
  env: UseCaseEnv,
  secret: string,
  code: string,
): Promise<Result<null, Refusal>> {
  const personId = env.actor.personId;
  if (!personId || !/^[A-Z2-7]{16,64}$/.test(secret)) return refuse('totp.wrong', 'code');
  const totp = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 });
  const valid = totp.validate({
    token: code.replaceAll(/\s/g, ''),
    timestamp: env.clock.now().getTime(),
    window: 1,
  });
  if (valid === null) return refuse('totp.wrong', 'code');
  return inTransaction(env.db, async (tx) => {
    await setTotpSecret(tx, personId, secret);
    await audit(tx, env, { action: 'person.totp-on', subjectType: 'person', subjectId: personId });
    return { ok: true, value: null };
  });
}

/** Ends one of the own sessions, or all but the present one. Refusal: 'session.not-found'. */
export async function endSessions(
  env: UseCaseEnv,
  command: { key: string | 'others'; present: string },
): Promise<Result<null, Refusal>> {
  const personId = env.actor.personId ?? '';
  const at = env.clock.now();
  const open = await sessionsOf(env.db, personId, at);
  const chosen = open.filter((s) =>
    command.key === 'others' ? s.key !== command.present : s.key === command.key,
  );
  if (chosen.length === 0 && command.key !== 'others') return refuse('session.not-found');
  return inTransaction(env.db, async (tx) => {
    for (const session of chosen) await revokeSessions(tx, personId, at, session.key);
    await audit(tx, env, {
      action: 'session.revoked',
      subjectType: 'person',
      subjectId: personId,
      after: { sessions: chosen.length },
    });
    return { ok: true, value: null };
  });
}
