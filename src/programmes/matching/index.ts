import type { NavEntry, NoticeTopic, Route } from '../../platform/index.ts';
import { t } from './matching-words.ts';
import { boardRoutes } from './pages/board.tsx';
import { delegationRoutes } from './pages/delegation.tsx';
import { ledgerRoutes } from './pages/ledger.tsx';
import { matchingListRoutes } from './pages/matching-list.tsx';
import { meetingRoutes } from './pages/meeting.tsx';
import { DESK, READING } from './pages/parts.tsx';
import { prepareRoutes } from './pages/prepare.tsx';
import { scheduleRoutes } from './pages/schedule.tsx';
import { schedulePaperRoutes } from './pages/schedule-paper.ts';
import { wishesRoutes } from './pages/wishes.tsx';

export type { Delegation, Hall, Meeting, Pairing } from './domain/hall.ts';
export { seeded } from './domain/improve.ts';
export { gapToBound, inOneNumber, type Schedule, schedule } from './domain/schedule.ts';
export { ledgerMeetings } from './ledger.sql.ts';
export { followPromises, type Ledger, programmeReport } from './ledger.ts';
export {
  draftRepair,
  draftSchedule,
  lockMeeting,
  matchingJobs,
  publishSchedule,
} from './make-schedule.ts';
export { delegationsOf, matchingEvents } from './matching.sql.ts';
export {
  MATCHING_NOTICES_EN,
  MATCHING_NOTICES_ID,
  MATCHING_REFUSALS_EN,
  MATCHING_REFUSALS_ID,
} from './matching-refusals.ts';
export { meetingsOf } from './meetings.sql.ts';
export { layOutHall, weighParts } from './prepare-hall.ts';
export { recordOutcome } from './record-outcome.ts';
export { fixMeeting, stateOwnWishes, stateWish } from './state-wishes.ts';

// The tickets first: the ':slug' of a board would take '/tiket' too.
export const matchingPages: readonly Route[] = [
  ...wishesRoutes,
  ...boardRoutes,
  ...matchingListRoutes,
  ...prepareRoutes,
  ...scheduleRoutes,
  ...schedulePaperRoutes,
  ...delegationRoutes,
  ...meetingRoutes,
  ...ledgerRoutes,
];

export const matchingTopic: NoticeTopic = {
  key: 'matching',
  roles: ['seller', 'procurement_officer', 'ppk'],
  label: { id: t('id').topicNotice, en: t('en').topicNotice },
};

export const matchingNav: NavEntry = {
  href: DESK,
  label: { id: t('id').nav, en: t('en').nav },
  access: READING,
};
