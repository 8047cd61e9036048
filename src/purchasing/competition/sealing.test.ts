import { beforeAll, describe, expect, it } from 'vitest';
import type { Opener } from './domain/types.ts';
import { newOpener, sealText, takeOff, unlock } from './sealing.ts';

const PASSPHRASES = ['kata sandi milik satu', 'kata sandi milik dua', 'kata sandi milik tiga'];
let openers: Opener[];
beforeAll(async () => {
  openers = await Promise.all(
    PASSPHRASES.map((passphrase, at) =>
      newOpener({ personId: `p${at}`, name: `Orang ${at}` }, passphrase),
    ),
  );
});
const identities = () =>
  Promise.all(openers.map((opener, at) => unlock(opener, PASSPHRASES[at] ?? '')));

describe('a sealed offer', () => {
  it('is opened by any two of three, in whatever order they come', async () => {
    const copies = await sealText('{"harga":"45000"}', openers);
    expect(copies).toHaveLength(6);
    const keys = await identities();
    for (const copy of copies) {
      const outer = keys[Number(copy.outerPerson.slice(1))] ?? '';
      const inner = keys[Number(copy.innerPerson.slice(1))] ?? '';
      const half = await takeOff(copy.sealed, outer);
      expect(half).not.toBeNull();
      const whole = half && (await takeOff(half, inner));
      expect(whole && new TextDecoder().decode(whole)).toBe('{"harga":"45000"}');
    }
  });

  it('is not opened by one alone, nor by a wrong passphrase, nor after a change of one byte', async () => {
    const copies = await sealText('rahasia', openers);
    const [first] = await identities();
    for (const copy of copies) {
      const half = await takeOff(copy.sealed, first ?? '');
      if (copy.outerPerson !== 'p0') expect(half).toBeNull();
      else expect(half && (await takeOff(half, first ?? ''))).toBeNull();
    }
    expect(openers[0] && (await unlock(openers[0], 'kata sandi yang keliru'))).toBeNull();
    const own = copies.find((copy) => copy.outerPerson === 'p0');
    const altered = Uint8Array.from(own?.sealed ?? []);
    altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1;
    expect(await takeOff(altered, first ?? '')).toBeNull();
  });

  it('says nothing in the clear', async () => {
    const copies = await sealText('{"harga":"45000"}', openers);
    for (const { sealed } of copies)
      expect(Buffer.from(sealed).toString('latin1')).not.toContain('45000');
    for (const { lockedIdentity } of openers)
      expect(Buffer.from(lockedIdentity, 'base64').toString('latin1')).not.toContain('AGE-SECRET');
  });
});
