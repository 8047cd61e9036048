import type { NavEntry, NoticeTopic, Route } from '../../platform/index.ts';
import { t } from './market-words.ts';
import { deskMarketRoutes } from './pages/desk-market.tsx';
import { DESK, OWN } from './pages/parts.tsx';
import { publicMarketRoutes } from './pages/public-market.tsx';

export { actOnNotice, answerNotice, expireNotices, postNotice } from './act-on-notice.ts';
export { marketBeside } from './beside-search.ts';
export { marketDesk } from './market-desk.ts';
export {
  MARKET_NOTICES_EN,
  MARKET_NOTICES_ID,
  MARKET_REFUSALS_EN,
  MARKET_REFUSALS_ID,
} from './market-words.ts';

export const marketPages: readonly Route[] = [...publicMarketRoutes, ...deskMarketRoutes];

export const marketTopic: NoticeTopic = {
  key: 'market',
  roles: ['seller'],
  label: { id: t('id').title, en: t('en').title },
};

export const marketNav: readonly NavEntry[] = [
  { href: DESK, label: { id: t('id').title, en: t('en').title }, access: ['programme_officer'] },
  { href: OWN, label: { id: t('id').title, en: t('en').title }, access: ['seller'] },
];
