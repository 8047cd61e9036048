import { isUuid } from '../../kernel/index.ts';
import type {
  JobHandler,
  Mail,
  NavEntry,
  NoticeTopic,
  Route,
  UseCaseEnv,
} from '../../platform/index.ts';
import { EVENT_TIME_JOB, settleEvents } from './act-on-event.ts';
import { d } from './desk-words.ts';
import { t } from './events-words.ts';
import { EVENT_LETTER_JOB, LETTER_KINDS, type LetterKind, mailLetter } from './letters.ts';
import { DESK } from './pages/access.ts';
import { deskAgendaRoutes } from './pages/desk-agenda.tsx';
import { deskContentRoutes } from './pages/desk-content.tsx';
import { deskEventRoutes } from './pages/desk-event.tsx';
import { deskGroupsRoutes } from './pages/desk-groups.tsx';
import { deskInviteRoutes } from './pages/desk-invite.tsx';
import { deskListRoutes } from './pages/desk-list.tsx';
import { deskPeopleRoutes } from './pages/desk-people.tsx';
import { deskSheetRoutes } from './pages/desk-sheet.tsx';
import { doorRoutes } from './pages/door.tsx';
import { DESK_PATH } from './pages/event-tabs.tsx';
import { paperRoutes } from './pages/papers.ts';
import { publicEventRoutes } from './pages/public-event.tsx';
import { publicFileRoutes } from './pages/public-files.ts';
import { publicListRoutes } from './pages/public-list.tsx';
import { signUpRoutes } from './pages/sign-up.tsx';
import { ticketRoutes } from './pages/ticket.tsx';

export { settleEvents } from './act-on-event.ts';
export { comingEvents } from './events.sql.ts';
export { EVENT_REFUSALS_EN, EVENT_REFUSALS_ID, t } from './events-words.ts';
export { EVENT_NOTICES_EN, EVENT_NOTICES_ID } from './letter-words.ts';

export const eventPages: readonly Route[] = [
  ...publicListRoutes,
  ...publicFileRoutes,
  ...signUpRoutes,
  ...publicEventRoutes,
  ...ticketRoutes,
  ...deskListRoutes,
  ...deskEventRoutes,
  ...deskPeopleRoutes,
  ...deskContentRoutes,
  ...deskAgendaRoutes,
  ...deskInviteRoutes,
  ...deskSheetRoutes,
  ...doorRoutes,
  ...paperRoutes,
  ...deskGroupsRoutes,
];

export const eventTopic: NoticeTopic = {
  key: 'event',
  roles: ['seller'],
  label: { id: t('id').title, en: t('en').title },
};

export const eventNav: NavEntry = {
  href: '/acara',
  label: { id: t('id').nav, en: t('en').nav },
  access: 'public',
};

/** The organiser's way to the same. */
export const eventDeskNav: NavEntry = {
  href: DESK_PATH,
  label: { id: d('id').nav, en: d('en').nav },
  access: DESK,
};

const isLetter = (text: unknown): text is LetterKind => LETTER_KINDS.some((kind) => kind === text);

/** Letters to participants, and events that begin and end by the clock. */
export const eventJobs = (
  mail: Mail,
  baseUrl: string,
  envOf: (pemdaId: string) => Promise<UseCaseEnv | null>,
): Readonly<Record<string, JobHandler>> => ({
  [EVENT_LETTER_JOB]: async (pemdaId, data) => {
    const env = await envOf(pemdaId);
    const { participantId, kind } = data;
    if (env && isLetter(kind) && typeof participantId === 'string' && isUuid(participantId))
      await mailLetter(env, mail, baseUrl, participantId, kind);
  },
  [EVENT_TIME_JOB]: async (pemdaId) => {
    const env = await envOf(pemdaId);
    if (env) await settleEvents(env);
  },
});
