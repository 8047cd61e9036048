import { OFFICIAL_ROLES, type Role } from '../../kernel/index.ts';

/** Where a person begins after signing in or changing roles: an official at his work, others at the catalogue. */
export const landingOf = (role: Role): string =>
  OFFICIAL_ROLES.some((official) => official === role) ? '/meja' : '/';
