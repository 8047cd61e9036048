import type { Role } from '../../../kernel/index.ts';

/** Who brings records in and may undo it. */
export const IMPORTERS: readonly Role[] = ['catalogue_officer', 'administrator'];
/** Who may see what came in, and what was said of its rows. */
export const READERS: readonly Role[] = ['programme_officer', 'head', 'auditor'];
export const LIST = '/impor';
