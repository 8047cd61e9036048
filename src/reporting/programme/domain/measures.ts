/** What the report counts, by part. Each is a number of rows, or the rupiah that they carry. */
export const PARTS = {
  events: ['events', 'invited', 'came', 'meetings', 'commitments', 'committed'],
  coaching: ['opened', 'noted', 'closed'],
  demand: ['wanted', 'answered', 'met'],
  supply: ['registered', 'shown', 'ordered'],
} as const;
export type Part = keyof typeof PARTS;
export type Measure = (typeof PARTS)[Part][number];
export const MEASURES: readonly Measure[] = Object.values(PARTS).flat();

/** Of this one the rows' rupiah are added up; of the others the rows are counted. */
export const IN_RUPIAH: readonly Measure[] = ['committed'];
