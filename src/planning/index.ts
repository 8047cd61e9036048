import type { NavEntry, RoomWords, Route } from '../platform/index.ts';
import { REFUSALS_EN } from './messages.en.ts';
import { REFUSALS_ID } from './messages.id.ts';
import { t } from './messages.ts';
import { maySellRoutes } from './pages/may-sell.tsx';
import { missesRoutes } from './pages/misses.tsx';

export { importPlans, type PlanImport, type RowVerdict } from './import-plans.ts';

export { noteMiss } from './note-miss.sql.ts';
export { missesDesk } from './pages/misses.tsx';

export const planningWords: RoomWords = { refusals: { id: REFUSALS_ID, en: REFUSALS_EN } };

export const planningRoutes: readonly Route[] = [...maySellRoutes, ...missesRoutes];

export const planningNav: readonly NavEntry[] = [
  {
    href: '/bisa-jual',
    label: { id: t('id').maySell.nav, en: t('en').maySell.nav },
    access: 'public',
  },
];
