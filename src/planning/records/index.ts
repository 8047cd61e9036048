import type { NavEntry, Route } from '../../platform/index.ts';
import { IMPORTERS, LIST, READERS } from './pages/access.ts';
import { importRoutes } from './pages/import.tsx';
import { importsRoutes } from './pages/imports.tsx';
import { t } from './words.ts';

export { ALL_KINDS, isRecordKind, type RecordKind } from './domain/kinds.ts';
export { type RowSaid, type TakenRecords, takeRecords } from './import-records.ts';
export { importById } from './imports.sql.ts';
export { openImport } from './open-import.ts';
export { openRecordFile, type RecordFile, recordsInBytes } from './record-file.ts';
export { RECORD_REFUSALS_EN, RECORD_REFUSALS_ID } from './refusals.ts';
export { recordJobs } from './run-import.ts';
export { undoImport } from './undo-import.ts';

export const recordRoutes: readonly Route[] = [...importsRoutes, ...importRoutes];

export const recordNav: NavEntry = {
  href: LIST,
  label: { id: t('id').nav, en: t('en').nav },
  access: [...IMPORTERS, ...READERS],
};
