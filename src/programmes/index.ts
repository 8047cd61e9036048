import type {
  Desk,
  JobHandler,
  Mail,
  NavEntry,
  RoomWords,
  Route,
  UseCaseEnv,
} from '../platform/index.ts';
import {
  EVENT_NOTICES_EN,
  EVENT_NOTICES_ID,
  EVENT_REFUSALS_EN,
  EVENT_REFUSALS_ID,
  eventDeskNav,
  eventJobs,
  eventNav,
  eventPages,
  eventTopic,
  settleEvents,
} from './events/index.ts';
import {
  expireNotices,
  MARKET_NOTICES_EN,
  MARKET_NOTICES_ID,
  MARKET_REFUSALS_EN,
  MARKET_REFUSALS_ID,
  marketDesk,
  marketNav,
  marketPages,
  marketTopic,
} from './market/index.ts';
import {
  followPromises,
  MATCHING_NOTICES_EN,
  MATCHING_NOTICES_ID,
  MATCHING_REFUSALS_EN,
  MATCHING_REFUSALS_ID,
  matchingJobs,
  matchingNav,
  matchingPages,
  matchingTopic,
} from './matching/index.ts';
import { t } from './messages.ts';
import { coachPromise, coachUnsold, coachWanted } from './open-case.ts';
import { COACHES, READERS } from './pages/access.ts';
import { caseRoutes } from './pages/case.tsx';
import { casesRoutes } from './pages/cases.tsx';
import { coachingDesk } from './pages/coaching-desk.ts';
import { funnelRoutes } from './pages/funnel.tsx';
import { NOTICES_EN, NOTICES_ID, REFUSALS_EN, REFUSALS_ID } from './refusals.ts';
import {
  STORY_NOTICES_EN,
  STORY_NOTICES_ID,
  STORY_REFUSALS_EN,
  STORY_REFUSALS_ID,
  storyDeskNav,
  storyOwnNav,
  storyPages,
  storyTopic,
} from './stories/index.ts';
import {
  expireWanted,
  WANTED_NOTICES_EN,
  WANTED_NOTICES_ID,
  WANTED_REFUSALS_EN,
  WANTED_REFUSALS_ID,
  wantedDesk,
  wantedJobs,
  wantedNav,
  wantedPages,
  wantedTopic,
} from './wanted/index.ts';

export { actOnCase } from './act-on-case.ts';
export { ownCoaching } from './coaching.sql.ts';
export type { Kind, Obstacle } from './domain/coaching.ts';
export { funnelOf, OWN_STEPS } from './domain/funnel.ts';
export { comingEvents, t as eventWords } from './events/index.ts';
export { waysOf } from './funnel.sql.ts';
export { actOnNotice, answerNotice, marketBeside, postNotice } from './market/index.ts';
export {
  type Delegation,
  delegationsOf,
  draftRepair,
  draftSchedule,
  fixMeeting,
  gapToBound,
  type Hall,
  type Ledger,
  layOutHall,
  ledgerMeetings,
  lockMeeting,
  matchingEvents,
  meetingsOf,
  type Pairing,
  programmeReport,
  publishSchedule,
  recordOutcome,
  type Schedule,
  schedule,
  seeded,
  stateOwnWishes,
  stateWish,
  weighParts,
} from './matching/index.ts';
export { t as coachingWords } from './messages.ts';
export {
  coachListing,
  coachRegistration,
  coachUnsold,
  coachWanted,
  MOST_A_DAY,
  openByHand,
} from './open-case.ts';
export {
  actOnStory,
  addStoryPicture,
  draftStory,
  listStories,
  StoryCards,
  type StoryItem,
} from './stories/index.ts';
export {
  actOnWanted,
  answerWanted,
  decideWanted,
  draftWanted,
  evolveWanted,
  expireWanted,
  fittingSellers,
  listWanted,
  markTold,
  meetWanted,
  resultOf as wantedResult,
  saveWanted,
  type Wanted,
  type WantedCommand,
  type WantedContent,
  type WantedEvent,
  type WantedItem,
  WantedLinks,
} from './wanted/index.ts';

/** Businesses that wait for a coach, and what is wanted while nobody answers. */
export const programmeDesk: Desk = async (c) => [
  ...(await coachingDesk(c)),
  ...(await wantedDesk(c)),
  ...(await marketDesk(c)),
];

export async function programmeNewDay(env: UseCaseEnv): Promise<void> {
  await coachUnsold(env);
  await expireWanted(env);
  await coachWanted(env);
  await settleEvents(env);
  await expireNotices(env);
  await followPromises(env, (supplierId) => coachPromise(env, supplierId));
}

/** Jobs of the room. */
export const programmeJobs = (
  mail: Mail,
  baseUrl: string,
  envOf: (pemdaId: string) => Promise<UseCaseEnv | null>,
): Readonly<Record<string, JobHandler>> => ({
  ...wantedJobs(envOf),
  ...eventJobs(mail, baseUrl, envOf),
  ...matchingJobs(envOf),
});

export const programmeRoutes: readonly Route[] = [
  ...casesRoutes,
  ...funnelRoutes,
  ...caseRoutes,
  ...wantedPages,
  ...storyPages,
  ...marketPages,
  ...eventPages,
  ...matchingPages,
];

export const programmeWords: RoomWords = {
  refusals: {
    id: {
      ...REFUSALS_ID,
      ...WANTED_REFUSALS_ID,
      ...EVENT_REFUSALS_ID,
      ...MATCHING_REFUSALS_ID,
      ...STORY_REFUSALS_ID,
      ...MARKET_REFUSALS_ID,
    },
    en: {
      ...REFUSALS_EN,
      ...WANTED_REFUSALS_EN,
      ...EVENT_REFUSALS_EN,
      ...MATCHING_REFUSALS_EN,
      ...STORY_REFUSALS_EN,
      ...MARKET_REFUSALS_EN,
    },
  },
  notices: {
    id: {
      ...NOTICES_ID,
      ...WANTED_NOTICES_ID,
      ...EVENT_NOTICES_ID,
      ...MATCHING_NOTICES_ID,
      ...STORY_NOTICES_ID,
      ...MARKET_NOTICES_ID,
    },
    en: {
      ...NOTICES_EN,
      ...WANTED_NOTICES_EN,
      ...EVENT_NOTICES_EN,
      ...MATCHING_NOTICES_EN,
      ...STORY_NOTICES_EN,
      ...MARKET_NOTICES_EN,
    },
  },
  topics: [
    wantedTopic,
    eventTopic,
    matchingTopic,
    storyTopic,
    marketTopic,
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
  wantedNav,
  eventNav,
  eventDeskNav,
  matchingNav,
  storyDeskNav,
  storyOwnNav,
  ...marketNav,
  {
    href: '/meja/pembinaan',
    label: { id: t('id').nav, en: t('en').nav },
    access: [...COACHES, ...READERS],
  },
];
