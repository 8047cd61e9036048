import type { Role } from '../../../kernel/index.ts';
import type { Measure } from '../domain/measures.ts';
import { type Quarter, quarterKey } from '../domain/quarter.ts';

/** Who runs programmes, and who reads along. */
export const READERS: readonly Role[] = ['programme_officer', 'head', 'auditor'];
export const REPORT = '/meja/laporan-program';

/** Where the rows of a figure are. */
export const rowsPath = (quarter: Quarter, measure: Measure, file = ''): string =>
  `${REPORT}/angka${file}?triwulan=${quarterKey(quarter)}&angka=${measure}`;
