import type {
  Connections,
  Desk,
  FileStore,
  JobHandler,
  NavEntry,
  RoomWords,
  Route,
  UseCaseEnv,
} from '../platform/index.ts';
import { classDesk, classJobs, classRoutes, planClassesDue } from './classes/index.ts';
import { gapNav, gapRoutes } from './gap/index.ts';
import { REFUSALS_EN } from './messages.en.ts';
import { REFUSALS_ID } from './messages.id.ts';
import { t } from './messages.ts';
import { maySellRoutes } from './pages/may-sell.tsx';
import { missesDesk, missesRoutes } from './pages/misses.tsx';
import { planListRoutes } from './plans/index.ts';
import {
  RECORD_REFUSALS_EN,
  RECORD_REFUSALS_ID,
  recordJobs,
  recordNav,
  recordRoutes,
} from './records/index.ts';

export { type ClassifiedPlans, classifyPlans, planSearches } from './classes/index.ts';
export {
  type Gap,
  type GapMap,
  gapMap,
  largestLines,
  type OpenEtalase,
  openEtalase,
} from './gap/index.ts';
export { importPlans, type PlanImport, type RowVerdict } from './import-plans.ts';
export { noteMiss } from './note-miss.sql.ts';
export {
  type PlanDetail,
  PlanFacts,
  PlanOrigins,
  PlanRevisions,
  type PlanState,
  planByCode,
  planState,
  revisionsOf,
  sourcesOf,
} from './plans/index.ts';
export {
  ALL_KINDS,
  isRecordKind,
  openImport,
  openRecordFile,
  type RecordFile,
  type RecordKind,
  type RowSaid,
  recordsInBytes,
  takeRecords,
  undoImport,
} from './records/index.ts';

/** What waits for officers: searches in vain, plan lines in doubt. */
export const planningDesk: Desk = async (c) => [...(await missesDesk(c)), ...(await classDesk(c))];

/** Jobs of the room; `filesOf` gives the files of a pemda. */
export const planningJobs = (
  connections: Connections,
  filesOf: (pemdaId: string) => FileStore,
  envOf: (pemdaId: string) => Promise<UseCaseEnv | null>,
): Readonly<Record<string, JobHandler>> => ({
  ...classJobs(connections, envOf),
  ...recordJobs(connections, filesOf, envOf),
});
/** Each day all lines are read again: the catalogue's words change with its products. */
export const planningNewDay = planClassesDue;

export const planningWords: RoomWords = {
  refusals: {
    id: { ...REFUSALS_ID, ...RECORD_REFUSALS_ID },
    en: { ...REFUSALS_EN, ...RECORD_REFUSALS_EN },
  },
};

export const planningRoutes: readonly Route[] = [
  ...maySellRoutes,
  ...missesRoutes,
  ...classRoutes,
  ...planListRoutes,
  ...gapRoutes,
  ...recordRoutes,
];

export const planningNav: readonly NavEntry[] = [
  {
    href: '/bisa-jual',
    label: { id: t('id').maySell.nav, en: t('en').maySell.nav },
    access: 'public',
  },
  {
    href: '/rencana',
    label: { id: t('id').plans.nav, en: t('en').plans.nav },
    access: 'public',
  },
  gapNav,
  recordNav,
];
