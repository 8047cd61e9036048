import { OFFICIAL_ROLES, type Role } from '../../kernel/index.ts';

/** Where a person begins after signing in or changing roles: an official and a seller at their work, others at the catalogue. */
export const landingOf = (role: Role): string =>
  role === 'seller'
    ? '/usaha/ringkasan'
    : OFFICIAL_ROLES.some((official) => official === role)
      ? '/meja'
      : '/';
