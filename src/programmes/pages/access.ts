import type { Role } from '../../kernel/index.ts';

export const COACHES: readonly Role[] = ['programme_officer'];
/** Who reads along. */
export const READERS: readonly Role[] = ['head', 'auditor'];
