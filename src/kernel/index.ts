export * from './calendar.ts';
export { type CalendarEntry, calendarFile } from './calendar-file.ts';
export * from './format.ts';
export {
  type Checked,
  checkKbki,
  checkKbli,
  checkKlpdCode,
  checkNib,
  checkRegionCode,
  checkRupCode,
  checkSatkerCode,
} from './ids.ts';
export { isLocale, LOCALES, type Locale } from './locale.ts';
export * from './moment.ts';
export * from './money.ts';
export { NOTICE_DAYS, noticeDue } from './notice-days.ts';
export * from './period.ts';
export * from './person-ids.ts';
export * from './quantity.ts';
export * from './result.ts';
export * from './roles.ts';
export * from './slug.ts';
export * from './statistics.ts';
export * from './terbilang.ts';
export * from './uuid.ts';
