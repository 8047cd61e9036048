import sharp from 'sharp';
import {
  type Day,
  formatDay,
  formatNumber,
  formatRupiahCompact,
  formatShare,
  type Locale,
} from '../../kernel/index.ts';
import { bannerSvg } from '../../ui/index.ts';
import type { Pride, SealedAgency } from './pride.ts';
import { t } from './pride-words.ts';

export interface Facing {
  readonly city: string;
  readonly today: Day;
  readonly locale: Locale;
}

/** The four figures of the campaign as a card. */
export function counterSvg(pride: Pride, { city, today, locale }: Facing): string {
  const w = t(locale);
  return bannerSvg({
    eyebrow: city,
    title: w.slogan,
    figures: [
      { value: formatNumber(pride.products, locale), label: w.products },
      { value: formatNumber(pride.suppliers, locale), label: w.suppliers },
      { value: formatRupiahCompact(pride.value, locale), label: `${w.value} ${pride.year}` },
      { value: formatShare(pride.localValue, pride.value, 0, locale), label: w.local },
    ],
    foot: `${w.asOf(formatDay(today, locale))} · Katalokal`,
  });
}

/** The first four of the award so far as a card. */
export function awardSvg(pride: Pride, { city, today, locale }: Facing): string {
  const w = t(locale);
  return bannerSvg({
    eyebrow: `${city} · ${pride.year}`,
    title: 'e-Purchasing Award',
    figures: pride.agencies
      .filter(({ rank }) => rank !== null)
      .slice(0, 4)
      .map((one) => ({
        value: `${one.rank}. ${one.agency}`,
        label: formatNumber(Number(one.index ?? 0n) / 1000, locale, 3),
      })),
    foot: `${w.award} · ${w.asOf(formatDay(today, locale))}`,
  });
}

/** The seal of an agency for its own site. */
export function sealSvg(
  agency: SealedAgency,
  year: number,
  { city, today, locale }: Facing,
): string {
  const w = t(locale);
  const value = (key: 'realised' | 'local') => {
    const has = agency.conditions.find((one) => one.key === key)?.has;
    return has === null || has === undefined ? '–' : formatShare(has, 10_000n, 1, locale);
  };
  return bannerSvg({
    eyebrow: `${w.seal.name} ${year}`,
    title: agency.agency,
    figures: [
      { value: value('realised'), label: w.seal.heads.realised },
      { value: value('local'), label: w.seal.heads.local },
      { value: formatNumber(Number(agency.orders), locale), label: w.seal.heads.orders },
    ],
    foot: `${city} · ${w.asOf(formatDay(today, locale))}`,
  });
}

/** A drawing as PNG, for places that show no SVG. */
export const pngOf = (svg: string): Promise<Buffer> =>
  sharp(Buffer.from(svg), { density: 72 }).png({ compressionLevel: 9 }).toBuffer();
