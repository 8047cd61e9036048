/**
 * Every role a person may hold. An applicant (calon penyedia) has made an account and registers; the
 * submission makes a seller of him. Indonesian terms: penyedia, pejabat pengadaan, PPK, pokja
 * pemilihan, bendahara, pengelola katalog, pembina, kepala BPBJ, APIP, admin (rules.md 1.2).
 */
export const ROLES = Object.freeze([
  'applicant',
  'seller',
  'procurement_officer',
  'ppk',
  'pokja',
  'treasurer',
  'catalogue_officer',
  'programme_officer',
  'head',
  'auditor',
  'administrator',
] as const);

export type Role = (typeof ROLES)[number];

/** A role held by an official of the pemda, so by anyone but a seller or who wants to be one. */
export type OfficialRole = Exclude<Role, 'seller' | 'applicant'>;

/** The roles of officials. */
export const OFFICIAL_ROLES: readonly OfficialRole[] = Object.freeze(
  ROLES.filter((role): role is OfficialRole => role !== 'seller' && role !== 'applicant'),
);

/** Whether a text from outside names a role. */
export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}
