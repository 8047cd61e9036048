export { type BusinessScale, type ScaleBand, scaleBandsOn, scaleOf } from './business-scale.ts';
export { allRuleSets, ruleSetById, ruleSetFor } from './rule-set.ts';
export * from './rule-values.ts';
export type { Sourced, Strength } from './sourced.ts';
export * from './tax.ts';
export type { TaxName, TaxRule } from './tax-data.ts';
export * from './thresholds.ts';
