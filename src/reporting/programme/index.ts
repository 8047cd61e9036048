import type { NavEntry } from '../../platform/index.ts';
import { READERS, REPORT } from './pages/access.ts';
import { t } from './report-words.ts';

export { MEASURES } from './domain/measures.ts';
export { programmeReportRoutes } from './pages/report.tsx';
export { quarterReport } from './programme-report.ts';

export const programmeReportNav: NavEntry = {
  href: REPORT,
  label: { id: t('id').nav, en: t('en').nav },
  access: READERS,
};
