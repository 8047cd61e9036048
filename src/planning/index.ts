import type { RoomWords, Route } from '../platform/index.ts';
import { REFUSALS_EN } from './messages.en.ts';
import { REFUSALS_ID } from './messages.id.ts';
import { missesRoutes } from './pages/misses.tsx';

export { importPlans, type PlanImport, type RowVerdict } from './import-plans.ts';

export { noteMiss } from './note-miss.sql.ts';
export { missesDesk } from './pages/misses.tsx';

export const planningWords: RoomWords = { refusals: { id: REFUSALS_ID, en: REFUSALS_EN } };

export const planningRoutes: readonly Route[] = [...missesRoutes];
