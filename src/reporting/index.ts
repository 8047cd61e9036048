import type { NavEntry, RoomWords, Route } from '../platform/index.ts';
import { t } from './messages.ts';
import { awardRoutes } from './pages/award.tsx';
import { figuresRoutes } from './pages/figures.tsx';
import { homeRoutes } from './pages/home.tsx';
import { sellerSummaryRoutes } from './pages/seller-summary.tsx';
import { spendingRoutes } from './pages/spending.tsx';
import { wordsRoutes } from './pages/words.tsx';

export { awardOf } from './award.ts';
export { indexNumber } from './domain/award.ts';
export { cityFigures } from './figures.ts';
export { checkSums, rebuildSums } from './tallies.sql.ts';

export const reportingRoutes: readonly Route[] = [
  ...homeRoutes,
  ...awardRoutes,
  ...spendingRoutes,
  ...figuresRoutes,
  ...wordsRoutes,
  ...sellerSummaryRoutes,
];

export const reportingWords: RoomWords = {
  refusals: {
    id: {
      'year.not-found': () => 'Tahun itu belum punya data. Pilih tahun dari daftar.',
      'award.not-found': () => 'Perangkat daerah itu tidak ada di daftar. Pilih dari peringkat.',
    },
    en: {
      'year.not-found': () => 'There is no data for that year. Choose one from the list.',
      'award.not-found': () => 'That agency is not on the list. Choose one from the ranking.',
    },
  },
};

export const reportingNav: readonly NavEntry[] = [
  {
    href: '/usaha/ringkasan',
    label: { id: t('id').seller.nav, en: t('en').seller.nav },
    access: ['seller'],
  },
  { href: '/belanja', label: { id: 'Belanja', en: 'Spending' }, access: 'public' },
  { href: '/penghargaan', label: { id: 'Penghargaan', en: 'Award' }, access: 'public' },
];
