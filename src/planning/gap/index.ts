import type { NavEntry, Route } from '../../platform/index.ts';
import { g } from './gap-words.ts';
import { HOME } from './pages/asked.ts';
import { gapEtalaseRoutes } from './pages/gap-etalase.tsx';
import { gapMapRoutes } from './pages/gap-map.tsx';
import { unsoldRoutes } from './pages/unsold.tsx';

export { largestLines, type OpenEtalase, openEtalase } from './gap.sql.ts';
export { type Gap, type GapMap, gapMap } from './gap.ts';

export const gapRoutes: readonly Route[] = [
  ...gapMapRoutes,
  // Before the pages of etalase: their ':slug' would take '/belum-laku' too.
  ...unsoldRoutes,
  ...gapEtalaseRoutes,
];

export const gapNav: NavEntry = {
  href: HOME,
  label: { id: g('id').nav, en: g('en').nav },
  access: 'public',
};
