import type { Role } from '../../kernel/index.ts';

export const BUYERS: readonly Role[] = ['procurement_officer', 'ppk', 'pokja'];
export const PARTIES: readonly Role[] = [...BUYERS, 'treasurer', 'seller'];
export const READERS: readonly Role[] = [...PARTIES, 'auditor', 'head', 'administrator'];
