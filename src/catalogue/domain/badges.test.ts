import { describe, expect, it } from 'vitest';
import { badgesOn, type Evidence } from './badges.ts';

const EVIDENCE: Evidence = {
  local: true,
  scale: 'mikro',
  origin: 'domestic',
  tkdnPercent: 42.5,
  tkdnCertificate: 'C-1',
  tkdnExpiresOn: '2026-11-25',
};

describe('badgesOn', () => {
  it('counts a certificate up to its last day and not one day longer', () => {
    expect(badgesOn(EVIDENCE, '2026-11-25')).toEqual({
      local: true,
      umkk: true,
      pdn: 'proven',
      tkdn: 42.5,
    });
    expect(badgesOn(EVIDENCE, '2026-11-26')).toEqual({
      local: true,
      umkk: true,
      pdn: 'presumed',
      tkdn: null,
    });
  });
  it('keeps three states of origin apart, and an import an import', () => {
    expect(
      badgesOn({ ...EVIDENCE, tkdnCertificate: null, origin: 'unknown' }, '2026-01-01').pdn,
    ).toBe('unknown');
    expect(badgesOn({ ...EVIDENCE, origin: 'import' }, '2026-01-01').pdn).toBe('import');
  });
  it('knows which scales are micro, small or co-operative', () => {
    expect(badgesOn({ ...EVIDENCE, scale: 'menengah' }, '2026-01-01').umkk).toBe(false);
    expect(badgesOn({ ...EVIDENCE, scale: 'koperasi' }, '2026-01-01').umkk).toBe(true);
  });
});
