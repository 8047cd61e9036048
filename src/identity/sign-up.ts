import { type Locale, type Refusal, type Result, refuse } from '../kernel/index.ts';
import {
  inTransaction,
  type Mail,
  randomToken,
  sha256Bytes,
  type UseCaseEnv,
} from '../platform/index.ts';
import { addPerson } from './add-person.ts';
import { afterFailure, minutesToWait } from './domain/lockout.ts';
import { checkEmail } from './domain/password.ts';
import { t } from './messages.ts';
import { attemptsOf, personByEmail, saveAttempts } from './people.sql.ts';
import { forgetSignUp, saveSignUp, signUpOf } from './sign-ups.sql.ts';

export const SIGN_UP_JOB = 'identity.sign-up-mail';

const LINK_HOURS = 24;
/** Links that one address may be sent within the window. */
const LINKS_A_MAILBOX = 3;
/** Links asked for from one connection: a whole class of a training event shares one. */
const LINKS_A_CONNECTION = 60;

/**
 * Sends a link to whoever owns the address: to make an account, or, where there is one, to sign in.
 * The answer is the same either way, so nobody learns which addresses have accounts.
 * `next` is the page of our own that the link leads on to.
 * In a demo pemda, which sends no mail, the value is the link itself.
 * Refusals: 'email.format', 'sign-up.wait'.
 */
export async function askSignUp(
  env: UseCaseEnv,
  command: { email: string; address: string; locale: Locale; next?: string },
): Promise<Result<{ email: string; demoLink: string | null }, Refusal>> {
  const email = checkEmail(command.email);
  if (!email.ok) return email;
  const at = env.clock.now();
  const limits = [
    { key: `sign-up:${email.value}`, allowed: LINKS_A_MAILBOX },
    { key: `sign-up-from:${command.address}`, allowed: LINKS_A_CONNECTION },
  ];
  for (const { key, allowed } of limits) {
    const known = await attemptsOf(env.db, key);
    const minutes = minutesToWait(known, at, allowed);
    if (minutes > 0) return refuse('sign-up.wait', 'email', { minutes });
    const next = afterFailure(known, at);
    await saveAttempts(env.db, env.pemda.id, key, next.failures, next.windowFrom);
  }
  if (env.pemda.demo) {
    const demoLink = await newLink(env, email.value, command.next);
    return { ok: true, value: { email: email.value, demoLink: demoLink ?? '/masuk' } };
  }
  return inTransaction(env.db, async (tx) => {
    const data = { email: email.value, locale: command.locale, next: command.next ?? null };
    await env.jobs.enqueue(tx, env.pemda.id, SIGN_UP_JOB, data);
    return { ok: true, value: { email: email.value, demoLink: null } };
  });
}

/** A new link of an address without an account, as a path; null where there is an account. */
async function newLink(env: UseCaseEnv, email: string, next?: string): Promise<string | null> {
  if (await personByEmail(env.db, email)) return null;
  const token = randomToken();
  const expires = new Date(env.clock.now().getTime() + LINK_HOURS * 3_600_000);
  await saveSignUp(env.db, env.pemda.id, email, sha256Bytes(token), expires);
  return next ? `/akun-baru/${token}?lanjut=${encodeURIComponent(next)}` : `/akun-baru/${token}`;
}

/** The job behind `askSignUp`: the link is made here, so that the queue never holds one that works. */
export async function mailSignUp(
  env: UseCaseEnv,
  mail: Mail,
  baseUrl: string,
  to: { email: string; locale: Locale; next?: string },
): Promise<void> {
  const w = t(to.locale).signUp;
  const link = await newLink(env, to.email, to.next);
  await mail.send({
    to: to.email,
    subject: `${w.letterSubject} - Katalokal ${env.pemda.shortName}`,
    text: `${link ? w.letter(baseUrl + link) : w.letterKnown(`${baseUrl}/masuk`)}\n\nKatalokal ${env.pemda.name}\n`,
  });
}

/** The address behind a link that works; undefined for a used, old or invented one. */
export async function signUpAddress(env: UseCaseEnv, token: string): Promise<string | undefined> {
  return token.length > 100 ? undefined : signUpOf(env.db, sha256Bytes(token), env.clock.now());
}

/**
 * Makes the account of a link, as an applicant. The unique address makes the link good for one
 * account. Refusals: 'sign-up.expired', 'password.*', 'text.empty', 'text.long'.
 */
export async function finishSignUp(
  env: UseCaseEnv,
  command: { token: string; name: string; password: string },
): Promise<Result<{ id: string; email: string }, Refusal>> {
  const email = await signUpAddress(env, command.token);
  if (!email) return refuse('sign-up.expired');
  const made = await addPerson(env, {
    email,
    name: command.name,
    password: command.password,
    role: 'applicant',
    agencyId: null,
    supplierId: null,
  });
  if (!made.ok) return made.error.code === 'email.taken' ? refuse('sign-up.expired') : made;
  await forgetSignUp(env.db, email);
  return { ok: true, value: { id: made.value.id, email } };
}
