import type { Db, NavEntry, NoticeTopic, Route } from '../../platform/index.ts';
import { eventCalled } from './matching.sql.ts';
import { t } from './matching-words.ts';
import { type MeetingRow, meetingsOf } from './meetings.sql.ts';
import { ledgerRoutes } from './pages/ledger.tsx';
import { matchingListRoutes } from './pages/matching-list.tsx';
import { meetingRoutes } from './pages/meeting.tsx';
import { DESK, READING } from './pages/parts.tsx';
import { prepareRoutes } from './pages/prepare.tsx';
import { scheduleRoutes } from './pages/schedule.tsx';

export type { Delegation, Hall, Meeting, Pairing } from './domain/hall.ts';
export { seeded } from './domain/improve.ts';
export { gapToBound, inOneNumber, type Schedule, schedule } from './domain/schedule.ts';
export { followPromises, ledgerOf, programmeReport } from './ledger.ts';
export { draftSchedule, matchingJobs, publishSchedule } from './make-schedule.ts';
export { layOutHall, stateWish } from './prepare-hall.ts';
export { recordOutcome } from './record-outcome.ts';
export {
  MATCHING_NOTICES_EN,
  MATCHING_NOTICES_ID,
  MATCHING_REFUSALS_EN,
  MATCHING_REFUSALS_ID,
} from './refusals.ts';

export const matchingPages: readonly Route[] = [
  ...matchingListRoutes,
  ...prepareRoutes,
  ...scheduleRoutes,
  ...ledgerRoutes,
  ...meetingRoutes,
];

export const matchingTopic: NoticeTopic = {
  key: 'matching',
  roles: ['seller', 'procurement_officer', 'ppk'],
  label: { id: t('id').nav, en: t('en').nav },
};

export const matchingNav: NavEntry = {
  href: DESK,
  label: { id: t('id').nav, en: t('en').nav },
  access: READING,
};

/** The meetings of a published schedule, in the order of the day; none where the event has no hall. */
export async function matchingMeetings(db: Db, slug: string): Promise<MeetingRow[]> {
  const event = await eventCalled(db, slug);
  return event ? meetingsOf(db, event.id) : [];
}
