import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import type { Opener } from './domain/types.ts';

/** Letters of a passphrase: with scrypt before it, guessing one of this length is hopeless. */
export const LEAST_PASSPHRASE = 12;

/** 2^15: about a third of a second on a small machine; each guess of a stolen copy costs the same. */
const WORK_FACTOR = 15;

/** A text sealed for two people, one copy for each order in which they may come. */
export interface SealedCopy {
  readonly outerPerson: string;
  readonly innerPerson: string;
  readonly sealed: Uint8Array;
}

/** A new pair of keys, its secret half locked with the passphrase, which is kept nowhere. */
export async function newOpener(
  person: Pick<Opener, 'personId' | 'name'>,
  passphrase: string,
): Promise<Opener> {
  const identity = await generateX25519Identity();
  const lock = new Encrypter();
  lock.setScryptWorkFactor(WORK_FACTOR);
  lock.setPassphrase(passphrase);
  return {
    personId: person.personId,
    name: person.name,
    recipient: await identityToRecipient(identity),
    lockedIdentity: Buffer.from(await lock.encrypt(identity)).toString('base64'),
  };
}

/** The identity that the passphrase unlocks; null for a wrong one. */
export async function unlock(opener: Opener, passphrase: string): Promise<string | null> {
  const open = new Decrypter();
  open.addPassphrase(passphrase);
  try {
    return await open.decrypt(Buffer.from(opener.lockedIdentity, 'base64'), 'text');
  } catch {
    return null;
  }
}

async function encryptFor(recipient: string, content: Uint8Array | string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(content);
}

/**
 * Seals a text so that any two of the openers can read it, and no one of them alone: encrypted for one,
 * and the result for another (https://age-encryption.org/v1), for each ordered pair.
 */
export async function sealText(
  text: string,
  openers: readonly Pick<Opener, 'personId' | 'recipient'>[],
): Promise<SealedCopy[]> {
  const copies: SealedCopy[] = [];
  for (const inner of openers) {
    const half = await encryptFor(inner.recipient, text);
    for (const outer of openers) {
      if (outer.personId === inner.personId) continue;
      copies.push({
        outerPerson: outer.personId,
        innerPerson: inner.personId,
        sealed: await encryptFor(outer.recipient, half),
      });
    }
  }
  return copies;
}

/** One layer taken off; null where the bytes were altered or are for somebody else. */
export async function takeOff(sealed: Uint8Array, identity: string): Promise<Uint8Array | null> {
  const open = new Decrypter();
  open.addIdentity(identity);
  try {
    return await open.decrypt(sealed);
  } catch {
    return null;
  }
}

/** The bytes of all copies in their fixed order, for the digest of a receipt. */
export function sealedBytes(copies: readonly SealedCopy[]): Buffer {
  const order = (copy: SealedCopy) => `${copy.outerPerson}:${copy.innerPerson}`;
  return Buffer.concat(
    [...copies].sort((a, b) => (order(a) < order(b) ? -1 : 1)).map((copy) => copy.sealed),
  );
}
