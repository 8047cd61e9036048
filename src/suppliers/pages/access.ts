import type { Role } from '../../kernel/index.ts';

/** Who registers: applicants, and sellers whose registration comes back for a fix. */
export const REGISTRANTS: readonly Role[] = ['applicant', 'seller'];
export const OFFICERS: readonly Role[] = ['catalogue_officer'];
/** Who reads the standing of suppliers. */
export const STANDING_READERS: readonly Role[] = [
  'catalogue_officer',
  'programme_officer',
  'head',
  'auditor',
];
/** Officials who may open a supplier's papers. */
export const PAPER_READERS: readonly Role[] = ['catalogue_officer', 'auditor'];
