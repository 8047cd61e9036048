/**
 * Rules that a remark may name, with the fields each is about (rules.md 2.3, 2.6). An officer may
 * write another rule in his own words.
 */
export const REMARK_RULES = [
  'nib-active',
  'nik-matches',
  'npwp-valid',
  'kbli-matches',
  'scale-matches',
  'address-matches',
  'account-matches',
  'paper-readable',
  'paper-valid',
  'not-blacklisted',
] as const;

export type RemarkRule = (typeof REMARK_RULES)[number];

export const isRemarkRule = (text: string): text is RemarkRule =>
  REMARK_RULES.some((rule) => rule === text);
