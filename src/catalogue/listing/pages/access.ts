import type { Role } from '../../../kernel/index.ts';

/** Who decides on listings, and who may read what they decide from. */
export const OFFICERS: readonly Role[] = ['catalogue_officer'];
export const REVIEW_READERS: readonly Role[] = ['catalogue_officer', 'head', 'auditor'];
