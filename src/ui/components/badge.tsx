import { formatPercent } from '../../kernel/index.ts';
import { words } from '../messages.ts';
import type { Localised } from './types.ts';

/** A claim computed from evidence, never typed. */
export type BadgeSpec =
  | { kind: 'lokal' }
  | { kind: 'pdn' }
  | { kind: 'umkk' }
  | { kind: 'tkdn'; percent: number }
  | { kind: 'ekraf'; subsector?: string | undefined };

function badgeWords(
  badge: BadgeSpec,
  locale: Localised['locale'],
): { short: string; long: string } {
  const t = words(locale).badge;
  switch (badge.kind) {
    case 'lokal':
      return { short: t.lokal, long: t.lokalLong };
    case 'pdn':
      return { short: t.pdn, long: t.pdnLong };
    case 'umkk':
      return { short: t.umkk, long: t.umkkLong };
    case 'tkdn':
      return { short: t.tkdn(formatPercent(badge.percent, 0, locale)), long: t.tkdnLong };
    case 'ekraf':
      return { short: t.ekraf, long: badge.subsector ?? t.ekrafLong };
  }
}

/** One badge. An abbreviation spells itself out to screen readers and on hover. */
export function Badge({ locale, badge }: Localised & { badge: BadgeSpec }) {
  const { short, long } = badgeWords(badge, locale);
  return (
    <span class={`k-badge k-badge--${badge.kind}`} title={long}>
      {short}
      <span class="k-hidden">: {long}</span>
    </span>
  );
}

/** A row of badges. */
export function Badges({ locale, badges }: Localised & { badges: readonly BadgeSpec[] }) {
  if (badges.length === 0) return null;
  return (
    <ul class="k-badges">
      {badges.map((badge) => (
        <li key={badge.kind}>
          <Badge locale={locale} badge={badge} />
        </li>
      ))}
    </ul>
  );
}
