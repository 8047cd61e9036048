import type { JobHandler, NavEntry, RoomWords, Route, UseCaseEnv } from '../platform/index.ts';
import { CLASSIFICATION_REFUSALS_EN, CLASSIFICATION_REFUSALS_ID } from './classification/index.ts';
import { SANCTION_DAY_JOB, sanctionDay } from './impose-sanction.ts';
import { t } from './messages.ts';
import { OFFICERS, REGISTRANTS } from './pages/access.ts';
import { businessRoutes } from './pages/business.tsx';
import { caseRoutes } from './pages/case.tsx';
import { casePostRoutes } from './pages/case-post.ts';
import { checkRoutes } from './pages/check.tsx';
import { deskRoutes } from './pages/desk.tsx';
import { paperFileRoutes } from './pages/paper-file.ts';
import { paperRoutes } from './pages/papers.tsx';
import { sanctionRoutes } from './pages/sanctions.tsx';
import { stepRoutes } from './pages/steps.tsx';
import { taskListRoutes } from './pages/task-list.tsx';
import { NOTICES_EN, NOTICES_ID, REFUSALS_EN, REFUSALS_ID } from './refusals.ts';

export { dropChange, startChange } from './change-business.ts';
export {
  type CodeImport,
  codeTitles,
  type FoundCode,
  findCodes,
  importCodes,
  type Scheme,
} from './classification/index.ts';
export { type Answers, documentField } from './domain/answers.ts';
export { evolve as evolveRegistration, fold as foldRegistration } from './domain/evolve.ts';
export { PAPERS } from './domain/papers.ts';
export type { Registration, RegistrationEvent } from './domain/registration.ts';
export { type Sanction, type Standing, standingOn } from './domain/sanctions.ts';
export { imposeSanction, liftSanction, sanctionDay } from './impose-sanction.ts';
export { contentHashOf } from './load-registration.ts';
export { registrationsDesk } from './pages/registrations-desk.ts';
export { type EndingPaper, endingPapersOf } from './paper-notices.sql.ts';
export { districtsOf } from './references.sql.ts';
export { review } from './review.ts';
export { saveAnswers } from './save-answers.ts';
export { settleNewDay } from './settle-new-day.ts';
export { submitRegistration } from './submit-registration.ts';
export { uploadPaper } from './upload-paper.ts';
export { judgePaper, writeRemark } from './write-remark.ts';

export const supplierRoutes: readonly Route[] = [
  ...taskListRoutes,
  ...stepRoutes,
  ...paperRoutes,
  ...checkRoutes,
  ...paperFileRoutes,
  ...businessRoutes,
  ...deskRoutes,
  // Before the case pages: their ':id' would take '/sanksi' too.
  ...sanctionRoutes,
  ...caseRoutes,
  ...casePostRoutes,
];

export const supplierWords: RoomWords = {
  refusals: {
    id: { ...REFUSALS_ID, ...CLASSIFICATION_REFUSALS_ID },
    en: { ...REFUSALS_EN, ...CLASSIFICATION_REFUSALS_EN },
  },
  notices: { id: NOTICES_ID, en: NOTICES_EN },
  topics: [
    {
      key: 'registration',
      roles: ['applicant', 'seller', 'catalogue_officer'],
      label: {
        id: 'Pendaftaran dan perubahan data usaha',
        en: 'Registrations and changes of business data',
      },
    },
    {
      key: 'paper',
      roles: ['seller'],
      label: { id: 'Dokumen usaha yang akan berakhir', en: 'Business documents about to end' },
    },
    {
      key: 'sanction',
      roles: ['seller'],
      label: { id: 'Sanksi: mulai, dicabut, berakhir', en: 'Sanctions: begun, lifted, ended' },
    },
  ],
};

const label = (pick: (w: ReturnType<typeof t>) => string) => ({
  id: pick(t('id')),
  en: pick(t('en')),
});

export const supplierNav: readonly NavEntry[] = [
  { href: '/meja/penyedia', label: label((w) => w.desk.nav), access: OFFICERS },
  {
    href: '/meja/penyedia/sanksi',
    label: label((w) => w.standing.title),
    access: ['programme_officer', 'head', 'auditor'],
  },
  { href: '/usaha', label: label((w) => w.standing.myTitle), access: ['seller'] },
  {
    href: '/daftar',
    label: { id: 'Pendaftaran', en: 'Registration' },
    access: REGISTRANTS.filter((role) => role === 'applicant'),
  },
];

/** The notices of a sanction's first day and of the day after its last. */
export function supplierJobs(
  envOf: (pemdaId: string) => Promise<UseCaseEnv | null>,
): Readonly<Record<string, JobHandler>> {
  return {
    [SANCTION_DAY_JOB]: async (pemdaId, data) => {
      const env = await envOf(pemdaId);
      const phase = data['phase'] === 'begins' ? 'begins' : 'ended';
      if (env) await sanctionDay(env, String(data['sanctionId']), phase);
    },
  };
}
