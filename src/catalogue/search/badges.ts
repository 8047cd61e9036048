import type { BadgeSpec } from '../../ui/index.ts';
import { TRAITS } from './domain/request.ts';
import type { HitRow } from './search.sql.ts';

/** The badges of a result, from the evidence that the search read. */
export function badgesOf(hit: HitRow): BadgeSpec[] {
  const has = (trait: keyof typeof TRAITS) => (hit.flags & TRAITS[trait]) !== 0;
  return [
    ...(hit.local ? [{ kind: 'lokal' as const }] : []),
    ...(has('umkk') ? [{ kind: 'umkk' as const }] : []),
    ...(hit.tkdn !== null
      ? [{ kind: 'tkdn' as const, percent: hit.tkdn }]
      : has('pdn')
        ? [{ kind: 'pdn' as const }]
        : []),
  ];
}
