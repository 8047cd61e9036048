import type { NavEntry, RoomWords, Route } from '../platform/index.ts';
import { t } from './messages.ts';
import { COACHES, READERS } from './pages/access.ts';
import { caseRoutes } from './pages/case.tsx';
import { casesRoutes } from './pages/cases.tsx';
import { NOTICES_EN, NOTICES_ID, REFUSALS_EN, REFUSALS_ID } from './refusals.ts';

export { actOnCase } from './act-on-case.ts';
export { ownCoaching } from './coaching.sql.ts';
export {
  coachListing,
  coachRegistration,
  coachUnsold,
  MOST_A_DAY,
  openByHand,
} from './open-case.ts';
export { coachingDesk } from './pages/coaching-desk.ts';

export const programmeRoutes: readonly Route[] = [...casesRoutes, ...caseRoutes];

export const programmeWords: RoomWords = {
  refusals: { id: REFUSALS_ID, en: REFUSALS_EN },
  notices: { id: NOTICES_ID, en: NOTICES_EN },
  topics: [
    {
      key: 'coaching.opened',
      roles: ['programme_officer'],
      label: { id: 'Usaha yang perlu dibina', en: 'Businesses that need coaching' },
    },
    {
      key: 'coaching.advice',
      roles: ['seller'],
      label: { id: 'Saran dari pembina', en: 'Advice from a coach' },
    },
  ],
};

export const programmeNav: readonly NavEntry[] = [
  {
    href: '/meja/pembinaan',
    label: { id: t('id').nav, en: t('en').nav },
    access: [...COACHES, ...READERS],
  },
];
