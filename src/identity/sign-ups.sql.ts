import type { Db, Tx } from '../platform/index.ts';

/** Keeps the newest link of an address; an older one stops working. */
export async function saveSignUp(
  db: Db | Tx,
  pemdaId: string,
  email: string,
  tokenHash: Buffer,
  expiresAt: Date,
): Promise<void> {
  await db
    .insertInto('sign_up')
    .values({ pemda_id: pemdaId, email, token_hash: tokenHash, expires_at: expiresAt })
    .onConflict((oc) =>
      oc
        .columns(['pemda_id', 'email'])
        .doUpdateSet({ token_hash: tokenHash, expires_at: expiresAt }),
    )
    .execute();
}

/** The address that a link was sent to, while it works. */
export async function signUpOf(
  db: Db | Tx,
  tokenHash: Buffer,
  at: Date,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('sign_up')
    .select('email')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row?.email;
}

export async function forgetSignUp(db: Db | Tx, email: string): Promise<void> {
  await db.deleteFrom('sign_up').where('email', '=', email).execute();
}
