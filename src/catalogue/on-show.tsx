import { formatNumber, type Locale } from '../kernel/index.ts';
import { t } from './messages.ts';

/** How many products are on show: the number, what it counts, and the way to its formula (house law 12). */
export function OnShow({ count, locale }: { count: number; locale: Locale }) {
  const w = t(locale).onShow;
  return (
    <>
      {w.count(formatNumber(count, locale))} (<a href="/angka">{w.formula}</a>)
    </>
  );
}
