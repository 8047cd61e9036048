/** What badges are computed from; nobody types one (house law 8). */
export interface Evidence {
  readonly local: boolean;
  readonly scale: string;
  readonly origin: 'domestic' | 'import' | 'unknown';
  readonly tkdnPercent: number | null;
  readonly tkdnCertificate: string | null;
  readonly tkdnExpiresOn: string | null;
}

export type Pdn = 'proven' | 'presumed' | 'unknown' | 'import';

export interface ComputedBadges {
  readonly local: boolean;
  readonly umkk: boolean;
  /** Proven by a valid certificate, presumed from the stated origin, unknown, or imported (faults.md 31). */
  readonly pdn: Pdn;
  /** Percent of a certificate that is valid on the day; null otherwise. */
  readonly tkdn: number | null;
}

const UMKK = ['mikro', 'kecil', 'koperasi'];

/** The badges of a listing on a day ('2026-11-25'): an expired certificate takes its badge the same day. */
export function badgesOn(evidence: Evidence, day: string): ComputedBadges {
  const valid =
    evidence.tkdnCertificate !== null &&
    evidence.tkdnExpiresOn !== null &&
    evidence.tkdnExpiresOn >= day;
  const tkdn = valid ? evidence.tkdnPercent : null;
  const pdn: Pdn =
    evidence.origin === 'import'
      ? 'import'
      : tkdn !== null
        ? 'proven'
        : evidence.origin === 'domestic'
          ? 'presumed'
          : 'unknown';
  return { local: evidence.local, umkk: UMKK.includes(evidence.scale), pdn, tkdn };
}
