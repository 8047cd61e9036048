import type { NavEntry, NoticeTopic, Route } from '../../platform/index.ts';
import { wantedRoutes } from './pages/wanted.tsx';
import { wantedListRoutes } from './pages/wanted-list.tsx';
import { t } from './wanted-words.ts';

export { actOnWanted, draftWanted, wantedJobs } from './act-on-wanted.ts';
export { decideWanted } from './domain/decide.ts';
export { evolveWanted } from './domain/evolve.ts';
export type {
  Wanted,
  WantedCommand,
  WantedContent,
  WantedEvent,
  WantedResult,
} from './domain/wanted.ts';
export { answerWanted, expireWanted, meetWanted } from './follow-wanted.ts';
export { WantedLinks } from './pages/wanted-links.tsx';
export { wantedDesk } from './pages/wanted-list.tsx';
export {
  fittingSellers,
  listWanted,
  markTold,
  resultOf,
  saveWanted,
  type WantedItem,
} from './wanted.sql.ts';
export {
  WANTED_NOTICES_EN,
  WANTED_NOTICES_ID,
  WANTED_REFUSALS_EN,
  WANTED_REFUSALS_ID,
} from './wanted-words.ts';

// The list and the new notice first: the ':id' of one would take '/baru' too.
export const wantedPages: readonly Route[] = [...wantedListRoutes, ...wantedRoutes];

export const wantedTopic: NoticeTopic = {
  key: 'wanted',
  roles: ['seller', 'programme_officer'],
  label: { id: t('id').topic, en: t('en').topic },
};

export const wantedNav: NavEntry = {
  href: '/dicari',
  label: { id: t('id').nav, en: t('en').nav },
  access: 'public',
};
