import type { Locale } from '../../../kernel/index.ts';
import type { Tone } from '../../../ui/index.ts';
import { t } from '../../messages.ts';
import { type PlanState, quarterOf } from '../domain/plan-state.ts';
import type { PlanLine } from '../plans.sql.ts';

export const TONES: Readonly<Record<PlanState, Tone>> = {
  none: 'neutral',
  late: 'warning',
  ordered: 'info',
  realised: 'success',
  elsewhere: 'neutral',
  stopped: 'danger',
};

/** The method of a plan line in words. */
export const methodWords = (method: string, locale: Locale): string =>
  t(locale).plans.methods[method] ?? method;

/** The etalase of a plan line in the reader's language; null where it has none. */
export const etalaseName = (line: PlanLine, locale: Locale): string | null =>
  locale === 'en' ? line.etalaseEn || line.etalase : line.etalase;

/** 'Triwulan 2 2026'; an empty text for a line without a date. */
export const quarterWords = ({ meantFor, year }: PlanLine, locale: Locale): string =>
  meantFor === null ? '' : t(locale).plans.quarter(quarterOf(meantFor), year);
