import { type Refusal, type Result, type Role, refuse } from '../kernel/index.ts';
import {
  audit,
  inTransaction,
  isDatabaseError,
  newId,
  type UseCaseEnv,
} from '../platform/index.ts';
import { checkEmail, checkPassword } from './domain/password.ts';
import { hashPassword } from './password-hash.ts';
import { insertAssignment, insertPerson } from './people.sql.ts';

export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly role: Role;
  readonly agencyId: string | null;
  readonly supplierId: string | null;
}

/** Makes a person with one role. Refusals: 'email.format', 'email.taken', 'password.*', 'text.empty'. */
export async function addPerson(
  env: UseCaseEnv,
  account: NewAccount,
): Promise<Result<{ id: string }, Refusal>> {
  const email = checkEmail(account.email);
  if (!email.ok) return email;
  const password = checkPassword(account.password, email.value);
  if (!password.ok) return password;
  if (account.name.trim() === '') return refuse('text.empty', 'name');
  if (account.name.length > 120) return refuse('text.long', 'name', { max: 120 });
  const passwordHash = await hashPassword(password.value);
  const at = env.clock.now();
  const id = newId(at);
  try {
    return await inTransaction(env.db, async (tx) => {
      await insertPerson(tx, env.pemda.id, {
        id,
        email: email.value,
        name: account.name.trim(),
        passwordHash,
        at,
      });
      await insertAssignment(tx, env.pemda.id, {
        id: newId(at),
        personId: id,
        role: account.role,
        agencyId: account.agencyId,
        supplierId: account.supplierId,
        at,
      });
      await audit(tx, env, {
        action: 'person.added',
        subjectType: 'person',
        subjectId: id,
        after: { role: account.role, agencyId: account.agencyId, supplierId: account.supplierId },
      });
      return { ok: true, value: { id } };
    });
  } catch (error) {
    if (isDatabaseError(error, '23505')) return refuse('email.taken', 'email');
    throw error;
  }
}
