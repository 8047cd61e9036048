import { Secret, TOTP } from 'otpauth';
import { type Refusal, type Result, type Role, refuse } from '../kernel/index.ts';
import {
  audit,
  inTransaction,
  randomToken,
  sha256Bytes,
  type UseCaseEnv,
} from '../platform/index.ts';
import { afterFailure, minutesToWait } from './domain/lockout.ts';
import { NOBODY_HASH, verifyPassword } from './password-hash.ts';
import {
  assignmentsOf,
  attemptsOf,
  forgetAttempts,
  personByEmail,
  saveAttempts,
} from './people.sql.ts';
import { insertSession } from './sessions.sql.ts';

export interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly code: string;
  readonly address: string;
  readonly userAgent: string;
}

/**
 * Signs a person in and opens a session. Gives the token for the cookie; the database keeps its hash only.
 * Refusals: 'sign-in.wrong', 'sign-in.wait' (too many failures), 'sign-in.code' (TOTP missing or wrong),
 * 'sign-in.no-role'. An unknown address costs the same time as a wrong password.
 */
export async function signIn(
  env: UseCaseEnv,
  command: SignIn,
): Promise<Result<{ token: string; role: Role }, Refusal>> {
  const at = env.clock.now();
  const email = command.email.trim().toLowerCase();
  const keys = [`email:${email}`, `address:${command.address}`];
  for (const key of keys) {
    const wait = minutesToWait(await attemptsOf(env.db, key), at);
    if (wait > 0) return refuse('sign-in.wait', 'email', { minutes: wait });
  }
  const person = await personByEmail(env.db, email);
  const usable = person?.active && (env.pemda.demo || !person.demo);
  const matches = await verifyPassword(
    command.password,
    usable ? person.password_hash : NOBODY_HASH,
  );
  if (!usable || !matches) return failed(env, keys, at, refuse('sign-in.wrong', 'email'));
  if (person.totp_secret && !codeMatches(person.totp_secret, command.code, at)) {
    const given = command.code.trim() !== '';
    const refusal = refuse(given ? 'sign-in.code-wrong' : 'sign-in.code', 'code');
    return given ? failed(env, keys, at, refusal) : refusal;
  }
  const assignments = await assignmentsOf(env.db, person.id);
  const first = assignments[0];
  if (!first) return refuse('sign-in.no-role', 'email');
  const token = randomToken();
  await forgetAttempts(env.db, keys[0] ?? '');
  return inTransaction(env.db, async (tx) => {
    await insertSession(tx, {
      pemdaId: env.pemda.id,
      tokenHash: sha256Bytes(token),
      personId: person.id,
      assignmentId: first.id,
      at,
      userAgent: command.userAgent,
      address: command.address,
    });
    const actor = {
      personId: person.id,
      role: first.role,
      agencyId: first.agency_id,
      supplierId: first.supplier_id,
    };
    await audit(
      tx,
      { ...env, actor },
      { action: 'session.opened', subjectType: 'person', subjectId: person.id },
    );
    return { ok: true, value: { token, role: first.role } };
  });
}

async function failed<T>(env: UseCaseEnv, keys: string[], at: Date, refusal: Result<T, Refusal>) {
  for (const key of keys) {
    const next = afterFailure(await attemptsOf(env.db, key), at);
    await saveAttempts(env.db, env.pemda.id, key, next.failures, next.windowFrom);
  }
  return refusal;
}

/** RFC 6238, 30 seconds, one step of drift either way. */
function codeMatches(secret: string, code: string, at: Date): boolean {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 });
  return (
    totp.validate({ token: code.replaceAll(/\s/g, ''), timestamp: at.getTime(), window: 1 }) !==
    null
  );
}
