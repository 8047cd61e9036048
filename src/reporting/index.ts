import type { NavEntry, RoomWords, Route } from '../platform/index.ts';
import { tAward } from './award-words.ts';
import { tDashboard } from './dashboard-words.ts';
import { t } from './messages.ts';
import { awardRoutes } from './pages/award.tsx';
import { awardAgencyRoutes } from './pages/award-agency.tsx';
import { awardDeskRoutes } from './pages/award-desk.tsx';
import { officialRoutes } from './pages/award-official.tsx';
import { dashboardRoutes } from './pages/dashboard.tsx';
import { figureRowsRoutes } from './pages/figure-rows.tsx';
import { figuresRoutes } from './pages/figures.tsx';
import { homeRoutes } from './pages/home.tsx';
import { objectionRoutes } from './pages/objection.tsx';
import { recordedRoutes } from './pages/recorded.tsx';
import { sellerSummaryRoutes } from './pages/seller-summary.tsx';
import { spendingRoutes } from './pages/spending.tsx';
import { targetRoutes } from './pages/target-desk.tsx';
import { wordsRoutes } from './pages/words.tsx';
import { prideRoutes } from './pride/index.ts';
import { programmeReportNav, programmeReportRoutes } from './programme/index.ts';
import { NOTICES_EN, NOTICES_ID, REFUSALS_EN, REFUSALS_ID } from './refusals.ts';
import { tTarget } from './target-words.ts';

export { awardOf } from './award.ts';
export { channelIndexOf, dashboardOf } from './dashboard.ts';
export { FORMULAS } from './domain/formulas.ts';
export { MEASURE, type MeasureUnit } from './domain/measures.ts';
export { AWARD_RULES, DEFAULT_RULE, ruleOf } from './domain/ranking.ts';
export { asNumber } from './domain/units.ts';
export { cityFigures } from './figures.ts';
export { freezeAward, officialNow, storeAward } from './freeze-award.ts';
export { actOnObjection, fileObjection } from './object-to-award.ts';
export { awardDesk } from './pages/award-desk.tsx';
export { recordReported, reportedBeside } from './reported.ts';
export { setTarget } from './set-target.ts';
export { checkSums, rebuildSums } from './tallies.sql.ts';

export const reportingRoutes: readonly Route[] = [
  ...programmeReportRoutes,
  ...prideRoutes,
  ...homeRoutes,
  ...awardRoutes,
  ...awardAgencyRoutes,
  ...officialRoutes,
  ...objectionRoutes,
  ...awardDeskRoutes,
  ...figureRowsRoutes,
  ...recordedRoutes,
  ...dashboardRoutes,
  ...targetRoutes,
  ...spendingRoutes,
  ...figuresRoutes,
  ...wordsRoutes,
  ...sellerSummaryRoutes,
];

export const reportingWords: RoomWords = {
  refusals: { id: REFUSALS_ID, en: REFUSALS_EN },
  notices: { id: NOTICES_ID, en: NOTICES_EN },
  topics: [
    {
      key: 'award',
      roles: ['head', 'procurement_officer', 'ppk', 'treasurer'],
      label: { id: 'Keberatan atas penghargaan', en: 'Objections to the award' },
    },
  ],
};

export const reportingNav: readonly NavEntry[] = [
  programmeReportNav,
  {
    href: '/usaha/ringkasan',
    label: { id: t('id').seller.nav, en: t('en').seller.nav },
    access: ['seller'],
  },
  {
    href: '/dasbor',
    label: { id: tDashboard('id').nav, en: tDashboard('en').nav },
    access: ['head', 'programme_officer', 'auditor', 'procurement_officer', 'ppk'],
  },
  {
    href: '/meja/target',
    label: { id: tTarget('id').nav, en: tTarget('en').nav },
    access: ['head', 'programme_officer', 'auditor'],
  },
  { href: '/belanja', label: { id: 'Belanja', en: 'Spending' }, access: 'public' },
  { href: '/penghargaan', label: { id: 'Penghargaan', en: 'Award' }, access: 'public' },
  {
    href: '/meja/penghargaan',
    label: { id: tAward('id').desk.nav, en: tAward('en').desk.nav },
    access: ['head'],
  },
];
