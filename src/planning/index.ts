import type { RoomWords } from '../platform/index.ts';
import { REFUSALS_EN, REFUSALS_ID } from './messages.ts';

export { importPlans, type PlanImport, type RowVerdict } from './import-plans.ts';

export { noteMiss } from './note-miss.sql.ts';

export const planningWords: RoomWords = { refusals: { id: REFUSALS_ID, en: REFUSALS_EN } };
