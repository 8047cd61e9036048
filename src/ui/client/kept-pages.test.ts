import { expect, it } from 'vitest';
import { isKept, isPart } from './kept-pages.ts';

it('keeps the door and own meetings, and no other page', () => {
  for (const path of ['/meja/acara/temu-2026/tamu', '/temu/temu-2026/saya', '/temu/tiket/abc'])
    expect(isKept(path)).toBe(true);
  for (const path of ['/', '/meja/acara/temu-2026', '/pesanan', '/temu/temu-2026', '/akun'])
    expect(isKept(path)).toBe(false);
  expect(isPart('/aset/klien.0123456789ab.js')).toBe(true);
  expect(isPart('/aset/../akun')).toBe(false);
});
